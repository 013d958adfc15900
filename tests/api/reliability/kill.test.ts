import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response, Test } from 'supertest';
import { freePort } from '../../../scripts/launcher/free-port.mjs';
import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { auditVerify } from '../../support/audit';
import type { DeclarantAccount } from '../../support/declarants';
import { brokenInvariants } from '../../support/invariants';
import type { StaffedOffice } from '../../support/offices';
import { startAnotherServer, withFreshDatabase } from '../../support/servers';
import { rowsOf } from '../../support/sql';

/** `npm run test:kill -- --rounds 200` asks for more. */
const rounds = Number(process.env.KILL_ROUNDS ?? '5');

/** A round takes about four seconds; the first start a few more. */
const patience = 60_000 + rounds * 30_000;

/** Milliseconds after the first call within which the server dies: it is done with all of them by then. */
const LATEST_DEATH = 600;

/** The kit of the tests, bound to another server than the shared one. */
const kitFor = async (url: string) => {
  process.env.BASE_URL = url;
  jest.resetModules();
  const { newDeclarant } = await import('../../support/declarants');
  const { staffedOffice } = await import('../../support/offices');
  const requests = await import('../../support/requests');
  const sheets = await import('../../support/sheets');
  return { newDeclarant, staffedOffice, ...requests, ...sheets };
};

type Kit = Awaited<ReturnType<typeof kitFor>>;

/** One act, which may be sent again under its key. */
type Act = { key: string; send: () => Test };

const each = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, () => make()));

/** Transitions, files and lines in one heap, none of them begun. */
const prepareActs = async (kit: Kit, declarant: DeclarantAccount, staff: StaffedOffice): Promise<Act[]> => {
  const form = () => kit.cocForm(staff.office, { lines: 20 });
  const drafts = await each(8, () => kit.readyDraft(declarant, form()));
  const toImport = await each(4, () => kit.readyDraft(declarant, form()));
  const toClose = await each(4, () => kit.requestIn('in_processing', declarant, staff, form()));
  const awaiting = await each(4, () => kit.requestIn('awaiting_complement', declarant, staff));
  for (const id of toClose) {
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);
  }
  const models = Array.from({ length: 1000 }, (_, index) => `M-${index}`);
  const manyLines = kit.csvOf(kit.goodsRows(staff.office, models));
  const acts: Array<() => Test> = [
    ...drafts.slice(0, 4).map((id) => () => declarant.post(`/api/requests/${id}/deposit`)),
    ...drafts
      .slice(4)
      .map(
        (id) => () => declarant.put(`/api/requests/${id}`, { goods: kit.cocForm(staff.office, { lines: 100 }).goods })
      ),
    ...toImport.map(
      (id, index) => () =>
        kit.importSheet(declarant, id, manyLines, { query: index % 2 === 0 ? '?mode=append' : '?mode=replace' })
    ),
    ...toClose.map((id) => () => kit.transition(staff.agent, id, 'close')),
    ...awaiting.map(
      (id) => () =>
        declarant
          .post(`/api/requests/${id}/complement`)
          .attach('files', Buffer.concat([kit.pdf, Buffer.alloc(200_000, 'x')]), 'fiche.pdf')
    ),
    () => declarant.post('/api/requests', form()),
  ];
  return acts.map((send, index) => ({ key: `${Date.now()}-${index}`, send }));
};

const sent = ({ key, send }: Act): Promise<Response> =>
  send()
    .set('Idempotency-Key', key)
    .then((answer) => answer);

const round = async (
  server: RunningServer,
  restart: () => Promise<RunningServer>,
  acts: Act[]
): Promise<RunningServer> => {
  const calls = acts.map((act) =>
    sent(act).then(
      ({ status }) => status,
      () => 'cut off' as const
    )
  );
  await sleep(randomInt(LATEST_DEATH));
  await server.kill();
  const answers = await Promise.all(calls);
  expect(answers.filter((answer) => answer !== 'cut off' && answer >= 300)).toEqual([]);
  return restart();
};

it(
  `a server that is killed in the middle of its work leaves all or nothing of each act behind (${rounds} rounds)`,
  async () => {
    const files = mkdtempSync(join(tmpdir(), 'conformity-kill-'));
    const port = await freePort();
    await withFreshDatabase(async (database) => {
      const env = {
        DATABASE_URL: database,
        FILES_DIR: files,
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
      };
      const start = (): Promise<RunningServer> => startAnotherServer(env);
      let server = await start();
      try {
        const kit = await kitFor(server.url);
        const staff = await kit.staffedOffice();
        const declarant = await kit.newDeclarant();
        for (let done = 0; done < rounds; done += 1) {
          const acts = await prepareActs(kit, declarant, staff);
          server = await round(server, start, acts);
          expect(await brokenInvariants(database, files)).toEqual({});
          // What was done is answered from the store, what was not is done now: in the end everything has happened once.
          const again = await Promise.all(acts.map(sent));
          expect(again.map(({ status }) => status)).toEqual(
            acts.map((_, index) => (index === acts.length - 1 ? 201 : 200))
          );
          expect(await brokenInvariants(database, files)).toEqual({});
        }
        expect(await auditVerify(database)).toMatchObject({ code: 0, output: expect.stringContaining(' 0 findings') });
        // Both kinds of proof are no empty words: they find what is missing.
        await rowsOf('ALTER TABLE certificates DISABLE TRIGGER ALL', [], database);
        await rowsOf('DELETE FROM certificates WHERE id = (SELECT max(id) FROM certificates)', [], database);
        expect(Object.keys(await brokenInvariants(database, files))).not.toEqual([]);
        await rowsOf('ALTER TABLE history_entries DISABLE TRIGGER USER', [], database);
        await rowsOf(`DELETE FROM history_entries WHERE action = 'close'`, [], database);
        expect(await auditVerify(database)).toMatchObject({
          code: 1,
          output: expect.stringContaining('other_state request'),
        });
      } finally {
        await server.stop();
      }
    });
    rmSync(files, { recursive: true, force: true });
  },
  patience
);
