import { existsSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { type Client, clientFor } from '../../support/client';
import { keptDocuments, madeByJob } from '../../support/document-files';
import { type DocumentWorld, newDocumentWorld, until, withoutWorker } from '../../support/document-world';
import { brokenInvariants } from '../../support/invariants';
import { refused } from '../../support/refusals';
import { rowsOf } from '../../support/sql';

let world: DocumentWorld;

beforeAll(async () => {
  world = await newDocumentWorld();
}, 60_000);

afterAll(() => world.end());

it('a server that is killed between closing and rendering still ends in a document, the same on demand', async () => {
  const { database, issued, hashOf, renderJobs, start, noJobsLeft, server } = world;
  const [first, second] = [await issued(), await issued()];
  await server().kill();
  expect(await keptDocuments(first, database)).toEqual([]);
  expect(await renderJobs()).toHaveLength(2);
  await start();
  for (const id of [first, second]) {
    const { sha256 } = await madeByJob(id, 'original', database);
    expect(await hashOf(id)).toBe(sha256);
  }
  await noJobsLeft();
}, 60_000);

it('a server that is killed while it renders leaves all or nothing of a document, and then makes it', async () => {
  const { database, files, issued, hashOf, start, noJobsLeft, server } = world;
  const id = await issued();
  await sleep(30);
  await server().kill();
  expect(await brokenInvariants(database, files)).toEqual({});
  await start();
  expect(await hashOf(id)).toBe((await madeByJob(id, 'original', database)).sha256);
  await noJobsLeft();
  expect(await brokenInvariants(database, files)).toEqual({});
}, 60_000);

describe('while the file store is away', () => {
  const away = (): void => {
    renameSync(world.files, `${world.files}.away`);
    writeFileSync(world.files, 'no folder');
  };
  const back = (): void => {
    unlinkSync(world.files);
    renameSync(`${world.files}.away`, world.files);
  };

  it('a closing succeeds, a new document is refused clearly, and the queue makes it afterwards', async () => {
    const { kit, staff, declarant, database, files, issued, hashOf, renderJobs, noJobsLeft } = world;
    const ready = await kit.requestIn('in_processing', declarant, staff);
    const outcomes = { all: true, outcome: 'conforming' };
    await staff.agent.put(`/desk/requests/${ready}/goods/outcomes`, outcomes).expect(200);
    const known = await issued();
    const kept = await hashOf(known);
    await noJobsLeft();
    away();
    try {
      await kit.transition(staff.agent, ready, 'close').expect(200);
      const [document] = await kit.certificatesOf(declarant, ready);
      const id = document?.documentId ?? '';
      await declarant.get(`/api/certificates/${id}/file`).expect(refused('document_unavailable'));
      expect(await hashOf(known)).toBe(kept);
      await until(async () => (await renderJobs()).some(({ attempts, error }) => attempts > 0 && error !== null));
      expect(await keptDocuments(id, database)).toEqual([]);
      back();
      const retry = 'graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), run_at => now())';
      await rowsOf(`SELECT ${retry}`, [], database);
      expect(await hashOf(id)).toBe((await madeByJob(id, 'original', database)).sha256);
    } finally {
      if (existsSync(`${files}.away`)) back();
    }
  }, 60_000);
});

it('documents and marked copies without a job are found by the hour, and made', async () => {
  const { staff, database, issued, renderJobs, noJobsLeft, server, start } = world;
  await server().stop();
  await start(withoutWorker);
  const [original, revoked] = [await issued(), await issued()];
  await staff.supervisor.post(`/desk/certificates/${revoked}/revoke`, { reason: 'Fausse facture' }).expect(200);
  const jobs = `SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'render_certificate'`;
  await rowsOf(`SELECT graphile_worker.complete_jobs(ARRAY(${jobs}))`, [], database);
  expect(await renderJobs()).toEqual([]);
  await server().stop();
  await start();
  await rowsOf(`SELECT graphile_worker.add_job('render_missing_documents')`, [], database);
  await madeByJob(original, 'original', database);
  await madeByJob(revoked, 'original', database);
  await madeByJob(revoked, 'revoked', database);
  await noJobsLeft();
  expect((await keptDocuments(original, database)).map(({ copy }) => copy)).toEqual(['original']);
}, 60_000);

describe('a document that is asked for before its job ran', () => {
  let other: RunningServer;
  let elsewhere: Client;
  beforeAll(async () => {
    await world.server().stop();
    await world.start(withoutWorker);
    other = await world.another(withoutWorker);
    elsewhere = clientFor(world.declarant.token, other.url);
  }, 60_000);
  afterAll(() => other.stop());

  it('is made then, once, however many ask both instances', async () => {
    const { declarant, issued, hashOf, onlyKept, strays } = world;
    // A server that was killed may have left something.
    const before = await strays();
    for (let round = 0; round < 5; round += 1) {
      const id = await issued();
      const hashes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => hashOf(id, index % 2 === 0 ? declarant : elsewhere))
      );
      expect(new Set(hashes)).toEqual(new Set([(await onlyKept(id)).sha256]));
    }
    expect(await strays()).toEqual(before);
  });

  it('stays what it is when the job comes', async () => {
    const { issued, hashOf, onlyKept, renderJobs, noJobsLeft, another, strays } = world;
    const before = await strays();
    const id = await issued();
    await hashOf(id);
    const kept = await onlyKept(id);
    expect(await renderJobs()).not.toEqual([]);
    const worker = await another({});
    await noJobsLeft();
    await worker.stop();
    expect(await onlyKept(id)).toEqual(kept);
    expect(await strays()).toEqual(before);
  }, 30_000);
});
