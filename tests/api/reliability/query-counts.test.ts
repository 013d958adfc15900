import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { type Client, clientFor } from '../../support/client';
import { issuedFor } from '../../support/certificates';
import { type DatabaseProxy, startDatabaseProxy } from '../../support/database-proxy';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { madeByJob } from '../../support/document-files';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { cocForm, goodsLine, readyDraft, requestIn } from '../../support/requests';
import { startAnotherServer } from '../../support/servers';
import { csvOf, goodsRows, importSheet } from '../../support/sheets';
import { rowsOf } from '../../support/sql';

let proxy: DatabaseProxy;
let server: RunningServer;
let account: DeclarantAccount;
let declarant: Client;
let staff: StaffedOffice;
let agent: Client;

beforeAll(async () => {
  proxy = await startDatabaseProxy();
  server = await startAnotherServer({ DATABASE_URL: proxy.url, WORKER: 'none' });
  staff = await staffedOffice();
  account = await newDeclarant();
  declarant = clientFor(account.token, server.url);
  agent = clientFor(staff.agent.token, server.url);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await proxy.close();
});

const countOf = async (call: () => PromiseLike<unknown>): Promise<number> =>
  (await proxy.statementsOf(async () => await call())).length;

const line = (index: number) => goodsLine(staff.office, { model: `M-${index}` });

/** A draft with many lines; a body takes 200 of them at once. */
const draftWith = async (lines: number): Promise<string> => {
  const id = await readyDraft(account, cocForm(staff.office, { lines: 1 }));
  for (let from = 1; from < lines; from += 200) {
    const more = Array.from({ length: Math.min(200, lines - from) }, (_, index) => line(from + index));
    await account.post(`/api/requests/${id}/goods`, more).expect(201);
  }
  return id;
};

/** The most statements that these calls may take, authentication included. */
const wholeRequest = 12;
const transition = 20;
const deposit = 30;
const closing = 30;
const importing = 14;

const few = 5;
const many = 300;

describe('statements of a call', () => {
  it('authentication is one: an account without a body to read sends nothing else', async () => {
    const statements = await proxy.statementsOf(async () => {
      await declarant.get('/api/requests/none').expect(404);
    });
    expect(statements).toHaveLength(2);
    expect(statements[0]).toContain('strapi_sessions');
    expect(await countOf(() => clientFor(null, server.url).get('/api/requests').expect(401))).toBe(0);
    expect(await countOf(() => clientFor('no.token.atall', server.url).get('/desk/requests').expect(401))).toBe(0);
  });

  it('the list is two, however many requests it shows', async () => {
    const before = await countOf(() => declarant.get('/api/requests').expect(200));
    for (let index = 0; index < 6; index += 1) await requestIn('draft', account, staff);
    expect(await countOf(() => declarant.get('/api/requests').expect(200))).toBe(before);
    expect(before).toBe(2);
  });

  it('the queue is three with the calendar, however many requests it shows, and its counts three', async () => {
    expect(await countOf(() => agent.get('/desk/requests').expect(200))).toBe(3);
    for (let index = 0; index < 4; index += 1) await requestIn('awaiting_evaluation', account, staff);
    expect(await countOf(() => agent.get('/desk/requests').expect(200))).toBe(3);
    expect(await countOf(() => agent.get('/desk/requests/counts').expect(200))).toBeLessThanOrEqual(3);
  });

  it('the whole request is the same whatever it holds', async () => {
    const small = await requestIn('draft', account, staff, cocForm(staff.office, { lines: 1 }));
    const full = await requestIn('closed', account, staff);
    const ofSmall = await countOf(() => declarant.get(`/api/requests/${small}`).expect(200));
    const ofFull = await countOf(() => declarant.get(`/api/requests/${full}`).expect(200));
    expect(ofFull).toBe(ofSmall);
    expect(ofSmall).toBeLessThanOrEqual(wholeRequest);
  });

  it('a transition is bounded', async () => {
    const id = await requestIn('awaiting_evaluation', account, staff);
    expect(await countOf(() => agent.post(`/desk/requests/${id}/transitions/take`).expect(200))).toBeLessThanOrEqual(
      transition
    );
  });

  it('a deposit does not grow with the lines', async () => {
    const [small, large] = [await draftWith(few), await draftWith(many)];
    const ofSmall = await countOf(() => declarant.post(`/api/requests/${small}/deposit`).expect(200));
    const ofLarge = await countOf(() => declarant.post(`/api/requests/${large}/deposit`).expect(200));
    expect(ofLarge).toBe(ofSmall);
    expect(ofSmall).toBeLessThanOrEqual(deposit);
  });

  it('a closing, its outcomes and its import of lines do not grow with the lines', async () => {
    const counts = [];
    for (const lines of [few, many]) {
      const id = await draftWith(lines);
      await account.post(`/api/requests/${id}/deposit`).expect(200);
      const toProcessing = [
        () => staff.supervisor.post(`/desk/requests/${id}/transitions/assign`, { agent: staff.agent.id }),
        () => agent.post(`/desk/requests/${id}/transitions/take`),
        () => agent.post(`/desk/requests/${id}/transitions/start_processing`),
      ];
      for (const step of toProcessing) await step().expect(200);
      const outcomes = { all: true, outcome: 'non_conforming', remark: 'Essai échoué' };
      const evaluated = await countOf(() => agent.put(`/desk/requests/${id}/goods/outcomes`, outcomes).expect(200));
      const closed = await countOf(() => agent.post(`/desk/requests/${id}/transitions/close`).expect(200));
      counts.push({ evaluated, closed });
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]?.closed).toBeLessThanOrEqual(closing);
  });

  it('an import does not grow with the lines, read, checked and written by few statements', async () => {
    const imported = async (lines: number) => {
      const id = await draftWith(1);
      const models = Array.from({ length: lines }, (_, index) => `M-${index}`);
      const file = csvOf(goodsRows(staff.office, models));
      return [
        await countOf(() => importSheet(declarant, id, file, { query: '?dryRun=true' }).expect(200)),
        await countOf(() => importSheet(declarant, id, file).expect(200)),
        await countOf(() => importSheet(declarant, id, file, { query: '?mode=replace' }).expect(200)),
      ];
    };
    const ofSmall = await imported(few);
    expect(await imported(many)).toEqual(ofSmall);
    expect(Math.max(...ofSmall)).toBeLessThanOrEqual(importing);
  });

  it('bulk changes of lines do not grow with the lines', async () => {
    const changed = async (lines: number) => {
      const id = await draftWith(lines);
      const path = `/api/requests/${id}/goods`;
      const ids = (
        await rowsOf<{ id: string }>(
          'SELECT g.document_id AS id FROM goods_items g JOIN requests r ON r.id = g.request_id WHERE r.document_id = $1',
          [id]
        )
      ).map((row) => row.id);
      return [
        await countOf(() => declarant.patch(path, { ids, values: { condition: 'used' } }).expect(200)),
        await countOf(() => declarant.put(`${path}/order`, { ids: [...ids].reverse() }).expect(200)),
        await countOf(() => declarant.del(path, { ids: ids.slice(1) }).expect(204)),
      ];
    };
    expect(await changed(many)).toEqual(await changed(few));
  });

  it('a document that is kept is downloaded by five, one of them for the limit', async () => {
    const { certificate } = await issuedFor(account, staff, cocForm(staff.office));
    const path = `/api/certificates/${certificate.documentId}/file`;
    await madeByJob(certificate.documentId);
    expect(await countOf(() => declarant.get(path).expect(200))).toBe(5);
    expect(await countOf(() => agent.get(path.replace('/api', '/desk')).expect(200))).toBe(5);
  });

  it('adding lines does not grow with their number', async () => {
    const id = await readyDraft(account, cocForm(staff.office));
    const add = (lines: number) =>
      countOf(() =>
        declarant
          .post(
            `/api/requests/${id}/goods`,
            Array.from({ length: lines }, (_, index) => line(index))
          )
          .expect(201)
      );
    expect(await add(200)).toBe(await add(2));
  });
});
