import type { Test } from 'supertest';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { cocForm, goodsLine, pdf, readyDraft, requestIn, transition } from '../../support/requests';
import { rowsOf } from '../../support/sql';
import { unique } from '../../support/unique';
import { until } from '../../support/wait';

let declarant: DeclarantAccount;
let staff: StaffedOffice;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const withKey = (test: Test, key: string): Test => test.set('Idempotency-Key', key);

const requestsOf = async ({ id }: DeclarantAccount): Promise<number> =>
  (await rowsOf<{ count: number }>('SELECT count(*)::integer AS count FROM requests WHERE owner_id = $1', [id]))[0]
    ?.count ?? 0;

describe('a call with an Idempotency-Key', () => {
  it('that comes twenty times at once has one effect, and all get its answer', async () => {
    const key = unique('key');
    const before = await requestsOf(declarant);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => withKey(declarant.post('/api/requests', { purpose: 'Une fois' }), key))
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => JSON.stringify(JSON.parse(text).data))).size).toBe(1);
    expect(await requestsOf(declarant)).toBe(before + 1);
  });

  it('gets the stored answer later, though the request has moved on', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    const key = unique('key');
    const first = await withKey(declarant.post(`/api/requests/${id}/deposit`), key).expect(200);
    await declarant.post(`/api/requests/${id}/withdraw`, { reason: 'Erreur' }).expect(200);
    const twin = await withKey(declarant.post(`/api/requests/${id}/deposit`), key).expect(200);
    expect(twin.body).toEqual(first.body);
    const history = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(history.body.data.map(({ action }: { action: string }) => action)).toEqual([
      'create',
      'deposit',
      'withdraw',
    ]);
  });

  it('is refused with another body, another path or another query', async () => {
    const key = unique('key');
    await withKey(declarant.post('/api/requests', { purpose: 'A' }), key).expect(201);
    const draft = await readyDraft(declarant, cocForm(staff.office));
    for (const other of [
      declarant.post('/api/requests', { purpose: 'B' }),
      declarant.post('/api/requests', {}),
      declarant.post(`/api/requests/${draft}/deposit`),
      declarant.post(`/api/requests/${draft}/copy`),
    ]) {
      const { body } = await withKey(other, key).expect(422);
      expect(body.error.details.code).toBe('idempotency_key_reused');
    }
  });

  it('that was refused may be tried again with the same key, mended or not', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office, { lines: 0 }));
    const key = unique('key');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { body } = await withKey(declarant.post(`/api/requests/${id}/deposit`), key).expect(400);
      expect(body.error.details.errors[0].code).toBe('missing_goods');
    }
    await declarant.post(`/api/requests/${id}/goods`, goodsLine(staff.office)).expect(201);
    await withKey(declarant.post(`/api/requests/${id}/deposit`), key).expect(200);
  });

  it('that was refused leaves the key free for another call', async () => {
    const key = unique('key');
    await withKey(declarant.post('/api/requests', { state: 'closed' }), key).expect(400);
    await withKey(declarant.post('/api/requests', { purpose: 'A' }), key).expect(201);
  });

  it('waits for a twin that is refused, and then acts itself', async () => {
    const id = await requestIn('deposited', declarant, staff);
    const key = unique('key');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => withKey(declarant.post(`/api/requests/${id}/deposit`), key))
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409]));
  });

  it('is told to come again when its twin takes long', async () => {
    const key = unique('key');
    const twin = rowsOf(`DO $$ BEGIN
      INSERT INTO idempotency_keys (actor, key, method, path, body_hash)
        VALUES ('declarant:${declarant.id}', '${key}', 'POST', '/api/requests', '');
      PERFORM pg_sleep(25);
      RAISE EXCEPTION 'It was refused';
    END $$`).catch(String);
    let isTwinDone = false;
    void twin.then(() => (isTwinDone = true));
    await until(async () => {
      const sleeping = await rowsOf(`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
      return sleeping.length > 0 ? true : undefined;
    });
    const { body, headers } = await withKey(declarant.post('/api/requests', { purpose: 'A' }), key).expect(429);
    expect(body.error.details).toMatchObject({ code: 'too_many_requests', retryAfter: 10 });
    expect(headers['retry-after']).toBe('10');
    expect(isTwinDone).toBe(false);
    expect(await twin).toContain('It was refused');
    await withKey(declarant.post('/api/requests', { purpose: 'A' }), key).expect(201);
  }, 90_000);

  it('concerns its own account only', async () => {
    const other = await newDeclarant();
    const key = unique('key');
    const own = await withKey(declarant.post('/api/requests', { purpose: 'A' }), key).expect(201);
    const foreign = await withKey(other.post('/api/requests', { purpose: 'B' }), key).expect(201);
    expect(foreign.body.data.documentId).not.toBe(own.body.data.documentId);
    const id = await requestIn('under_evaluation', declarant, staff);
    await withKey(staff.agent.post(`/desk/requests/${id}/notes`, { text: 'A' }), key).expect(201);
  });

  it('counts on POST alone', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    const key = unique('key');
    await withKey(declarant.put(`/api/requests/${id}`, { purpose: 'A' }), key).expect(200);
    const { body } = await withKey(declarant.put(`/api/requests/${id}`, { purpose: 'B' }), key).expect(200);
    expect(body.data.purpose).toBe('B');
  });

  it('may have a key of 200 characters, not of 201', async () => {
    await withKey(declarant.post('/api/requests', {}), unique('k').padEnd(200, 'k')).expect(201);
    const { body } = await withKey(declarant.post('/api/requests', {}), 'k'.repeat(201)).expect(400);
    expect(body.error.details.errors).toEqual([
      expect.objectContaining({ path: ['Idempotency-Key'], code: 'too_long' }),
    ]);
  });

  it('is one with its files: twins of a complement have one effect, other bytes are another call', async () => {
    const id = await requestIn('awaiting_complement', declarant, staff);
    const key = unique('key');
    const supply = (bytes: Buffer): Test =>
      withKey(declarant.post(`/api/requests/${id}/complement`), key)
        .field('note', 'Voici')
        .attach('files', bytes, 'fiche.pdf');
    const answers = await Promise.all(Array.from({ length: 6 }, () => supply(pdf)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const [asked] = answers[0]?.body.data.informationRequests ?? [];
    expect(asked.attachments).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await supply(Buffer.concat([pdf, Buffer.from(' ')])).expect(422);
    const rows = await rowsOf(
      'SELECT 1 FROM attachments a JOIN requests r ON r.id = a.request_id WHERE r.document_id = $1 AND a.information_request_id IS NOT NULL',
      [id]
    );
    expect(rows).toHaveLength(1);
  });

  it('gets its answer also when the act has put the request out of its sight', async () => {
    const target = await staffedOffice();
    const id = await requestIn('deposited', declarant, staff);
    const key = unique('key');
    const input = { office: target.office.code, reason: 'Surcharge' };
    const first = await withKey(transition(staff.supervisor, id, 'transfer', input), key).expect(200);
    await staff.supervisor.get(`/desk/requests/${id}`).expect(404);
    const twin = await withKey(transition(staff.supervisor, id, 'transfer', input), key).expect(200);
    expect(twin.body).toEqual(first.body);
  });
});
