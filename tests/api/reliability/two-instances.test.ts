import type { Response } from 'supertest';
import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { type Client, clientFor } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { actionsOf } from '../../support/history';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { attach, cocForm, pdf, readyDraft, requestIn, transition } from '../../support/requests';
import { startAnotherServer, withFreshDatabase } from '../../support/servers';
import { rowsOf } from '../../support/sql';
import { unique } from '../../support/unique';

let other: RunningServer;
let staff: StaffedOffice;
let declarant: DeclarantAccount;

beforeAll(async () => {
  other = await startAnotherServer();
  staff = await staffedOffice();
  declarant = await newDeclarant();
}, 60_000);

afterAll(async () => {
  await other.stop();
});

/** The same person at the other instance. */
const elsewhere = ({ token }: Client): Client => clientFor(token, other.url);

const alternately = <T>(count: number, call: (client: (one: Client) => Client) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index % 2 === 0 ? (one) => one : elsewhere)));

const winners = (answers: Response[]): number => answers.filter(({ status }) => status === 200).length;

describe('two instances on one database', () => {
  it('take each other for one: a session of the one is ended at the other', async () => {
    const account = await newDeclarant();
    await elsewhere(account).get('/api/me').expect(200);
    await elsewhere(account).post('/api/auth/logout').expect(200);
    await account.get('/api/me').expect(401);
  });

  it('let one of fifty callers win a transition', async () => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    const answers = await alternately(50, (at) => transition(at(staff.agent), id, 'take'));
    expect(winners(answers)).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await actionsOf(id)).filter((action) => action === 'take')).toHaveLength(1);
  });

  it('answer twins of a call the same', async () => {
    const key = unique('key');
    const answers = await alternately(10, (at) =>
      at(declarant).post('/api/requests', { purpose: 'Une fois' }).set('Idempotency-Key', key)
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.data.documentId)).size).toBe(1);
  });

  it('number deposits without gaps or duplicates', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => readyDraft(declarant, cocForm(staff.office))));
    const answers = await Promise.all(
      drafts.map((id, index) =>
        (index % 2 === 0 ? declarant : elsewhere(declarant)).post(`/api/requests/${id}/deposit`)
      )
    );
    expect(new Set(answers.map(({ body }) => body.data.number)).size).toBe(20);
  });

  it('serve the files that the other one took', async () => {
    const { body } = await declarant.post('/api/requests', cocForm(staff.office)).expect(201);
    const id = body.data.documentId;
    await attach(elsewhere(declarant), id, 'other');
    const [file] = (await declarant.get(`/api/requests/${id}`).expect(200)).body.data.attachments;
    const bytes = await declarant.get(`/api/attachments/${file.documentId}/file`).buffer(true).expect(200);
    expect(Number(bytes.headers['content-length'])).toBe(pdf.length);
  });

  it('apply what an administrator changes at the other one at once', async () => {
    const { supervisor, office } = await staffedOffice();
    const { body } = await elsewhere(supervisor).get('/desk/offices').expect(200);
    expect(JSON.stringify(body)).toContain(office.code);
  });
});

it('three instances start together on an empty database, and seed it once', async () => {
  await withFreshDatabase(async (url) => {
    const env = { DATABASE_URL: url };
    const all = await Promise.all([1, 2, 3].map(() => startAnotherServer(env)));
    for (const { url: address } of all) await clientFor(null, address).get('/_health').expect(204);
    const doubled = await rowsOf(
      `SELECT code FROM offices GROUP BY code HAVING count(*) > 1 UNION ALL SELECT code FROM document_types GROUP BY code HAVING count(*) > 1
       UNION ALL SELECT name FROM admin_roles GROUP BY name HAVING count(*) > 1`,
      [],
      url
    );
    expect(doubled).toEqual([]);
    expect(await Promise.all(all.map((server) => server.stop()))).toEqual([0, 0, 0]);
  });
}, 90_000);
