import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { clientFor } from '../../support/client';
import { type DatabaseProxy, startDatabaseProxy } from '../../support/database-proxy';
import type { DeclarantAccount } from '../../support/declarants';
import { newDeclarant } from '../../support/declarants';
import { harmOf } from '../../support/harmless-answer';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { jsonCall, rawCall } from '../../support/raw-call';
import { cocForm, readyDraft } from '../../support/requests';
import { startAnotherServer } from '../../support/servers';
import { rowsOf } from '../../support/sql';

let proxy: DatabaseProxy;
let server: RunningServer;
let account: DeclarantAccount;
let staff: StaffedOffice;

beforeAll(async () => {
  proxy = await startDatabaseProxy();
  server = await startAnotherServer({ DATABASE_URL: `${proxy.url}?application_name=connection-loss` });
  staff = await staffedOffice();
  account = await newDeclarant();
}, 60_000);

afterAll(async () => {
  await proxy.mend().catch(() => undefined);
  await server.stop();
  await proxy.close();
}, 60_000);

/** The connections of the server under test. */
const ofServer = `application_name LIKE 'connection-loss%'`;

const backends = async (): Promise<number> =>
  (await rowsOf<{ count: number }>(`SELECT count(*)::integer AS count FROM pg_stat_activity WHERE ${ofServer}`))[0]
    ?.count ?? 0;

const terminate = () => rowsOf(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${ofServer}`);

const serves = async (): Promise<boolean> =>
  (await clientFor(account.token, server.url).get('/api/requests')).status === 200;

const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not come to pass within fifteen seconds');
    await sleep(100);
  }
};

/** Each request is either deposited, with its entry and number, or a draft without. */
const halfDone = (ids: string[]) =>
  rowsOf(
    `SELECT r.document_id FROM requests r WHERE r.document_id = ANY($1) AND (
       (r.state = 'deposited') <> (r.number IS NOT NULL) OR (r.state = 'deposited')
         <> EXISTS (SELECT 1 FROM history_entries h WHERE h.request = r.document_id AND h.action = 'deposit'))`,
    [ids]
  );

const drafts = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => readyDraft(account, cocForm(staff.office))));

const depositAll = (ids: string[]) =>
  ids.map((id) => rawCall(jsonCall('POST', `/api/requests/${id}/deposit`, { token: account.token }), server.url));

/** A server's fault is right while its database is away; what it tells of itself never is. */
const tellsNothing = (answers: Awaited<ReturnType<typeof rawCall>>[]): void => {
  for (const answer of answers) expect(harmOf({ ...answer, status: Math.min(answer.status, 499) })).toBeNull();
};

it('survives that all its connections are ended in the middle of its work, and serves again', async () => {
  expect(await backends()).toBeGreaterThan(0);
  const ids = await drafts(20);
  const calls = depositAll(ids);
  await sleep(40);
  await terminate();
  const answers = await Promise.all(calls);
  tellsNothing(answers);
  await eventually(serves);
  expect(await halfDone(ids)).toEqual([]);
  const again = await Promise.all(depositAll(ids));
  expect(new Set(again.map(({ status }) => status))).not.toContain(500);
  expect(await halfDone(ids)).toEqual([]);
}, 60_000);

it('survives ten such losses in a row while it is idle', async () => {
  for (let loss = 0; loss < 10; loss += 1) {
    await terminate();
    await sleep(20);
  }
  await eventually(serves);
});

it('answers while the database is away, tells nothing of it, and recovers with its worker when it is back', async () => {
  const ids = await drafts(10);
  const calls = depositAll(ids);
  await sleep(30);
  await proxy.cut();
  const answers = await Promise.all(calls);
  tellsNothing(answers);
  const away = await Promise.all(
    ['/api/requests', '/desk/requests', '/api/offices', '/api/verify/ABCD'].map((path) =>
      rawCall(jsonCall('GET', path, { token: account.token }), server.url)
    )
  );
  tellsNothing(away);
  expect(away[0]?.status).toBeGreaterThanOrEqual(500);
  await sleep(1000);
  await proxy.mend();
  await eventually(serves);
  expect(await halfDone(ids)).toEqual([]);
  // The worker listens again: one connection more than those that calls need.
  await eventually(
    async () =>
      (await rowsOf(`SELECT 1 FROM pg_stat_activity WHERE ${ofServer} AND query ILIKE '%listen%jobs%'`)).length > 0
  );
}, 90_000);
