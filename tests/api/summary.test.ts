import type { RunningServer } from '../../scripts/launcher/server.mjs';
import { type Client, clientFor, nobody } from '../support/client';
import { type DatabaseProxy, startDatabaseProxy } from '../support/database-proxy';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { closedWith } from '../support/outcomes';
import { textOf } from '../support/pdf-text';
import { refused } from '../support/refusals';
import { cocForm, goodsLine, requestIn, transition } from '../support/requests';
import { startAnotherServer } from '../support/servers';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const summaryOf = (id: string, client: Client = declarant) => client.get(`/api/requests/${id}/summary.pdf`);

/** The text of the summary, in one line of words. */
const wordsOf = async (id: string, language = 'fr'): Promise<string> => {
  const { body } = await summaryOf(id).set('Accept-Language', language).buffer(true).expect(200);
  return textOf(body).join('\n').replace(/\s+/g, ' ');
};

describe('the summary of a request as a PDF', () => {
  it('is a private file with the number in its name', async () => {
    const id = await requestIn('deposited', declarant, staff);
    const { body: whole } = await declarant.get(`/api/requests/${id}`).expect(200);
    const { headers, body } = await summaryOf(id).buffer(true).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain(`filename="${whole.data.number}-recapitulatif.pdf"`);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    expect(Buffer.from(body).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Number(headers['content-length'])).toBe(Buffer.from(body).byteLength);
  });

  it('tells the whole file: the five steps, the exchanges, the visits, the documents and the history', async () => {
    const id = await requestIn('awaiting_complement', declarant, staff);
    await declarant
      .post(`/api/requests/${id}/complement`)
      .field('documentType', 'other')
      .field('note', 'Voici la notice')
      .attach('files', Buffer.from('%PDF-1.4\n%%EOF\n'), 'notice.pdf')
      .expect(200);
    const scheduledAt = new Date(Date.now() + 86_400_000).toISOString();
    await transition(staff.agent, id, 'schedule_visit', { scheduledAt, place: 'Quai 7' }).expect(200);
    await staff.agent
      .post(`/desk/requests/${id}/transitions/close_visit`)
      .field('result', 'satisfactory')
      .field('remarks', 'Rien à signaler')
      .attach('files', Buffer.from('%PDF-1.4\n%%EOF\n'), 'pv.pdf')
      .expect(200);
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);
    const { body } = await transition(staff.agent, id, 'close').expect(200);
    const words = await wordsOf(id);
    for (const told of [
      body.data.number,
      'Clôturé',
      'Petit électroménager',
      'Atlas Distribution SARL',
      'Entrepôt 4',
      'NH-2026-118',
      'Marchandises (2)',
      'BK-171',
      'Conforme',
      'commercial_invoice.pdf',
      'Précisez le modèle',
      'Voici la notice',
      'notice.pdf',
      'Quai 7',
      'Rien à signaler',
      'pv.pdf',
      body.data.certificates[0].number,
      'Complément fourni',
      'Demande clôturée',
      `Bureau ${staff.office.code}`,
    ]) {
      expect(words).toContain(told);
    }
    expect(words).not.toContain(staff.agent.email);
  });

  it('is made of drafts too', async () => {
    const { body } = await declarant.post('/api/requests', { purpose: 'Premiers pas' }).expect(201);
    const { headers } = await summaryOf(body.data.documentId).expect(200);
    expect(headers['content-disposition']).toContain('Brouillon-recapitulatif.pdf');
    const words = await wordsOf(body.data.documentId);
    expect(words).toContain('Brouillon');
    expect(words).toContain('Premiers pas');
  });

  it('is in the language of the caller', async () => {
    const id = await requestIn('deposited', declarant, staff);
    expect(await wordsOf(id, 'en')).toContain('Summary of the request');
    expect((await wordsOf(id, 'ar')).replaceAll(' ', '')).toContain('ملخصالطلب');
  });

  it('says nothing of outcomes before the closing, nor of notes ever', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const remark = 'Marquage absent de la plaque';
    await staff.agent
      .put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'non_conforming', remark })
      .expect(200);
    await staff.agent.post(`/desk/requests/${id}/notes`, { text: 'À surveiller de près' }).expect(201);
    const before = await wordsOf(id);
    for (const hidden of [remark, 'Non conforme', 'Avis saisis', 'À surveiller']) expect(before).not.toContain(hidden);
    await transition(staff.agent, id, 'close').expect(200);
    const after = await wordsOf(id);
    expect(after).toContain(remark);
    expect(after).not.toContain('À surveiller');
  });

  it('is nobody else’s', async () => {
    const id = await requestIn('deposited', declarant, staff);
    await summaryOf(id, nobody).expect(refused('unauthenticated'));
    await summaryOf(id, await newDeclarant()).expect(refused('not_found'));
    await summaryOf('doesnotexist').expect(refused('not_found'));
    await staff.agent.get(`/api/requests/${id}/summary.pdf`).expect(refused('unauthenticated'));
  });

  it('holds all lines of a long request', async () => {
    const { body } = await declarant.post('/api/requests', cocForm(staff.office, { lines: 1 })).expect(201);
    const id = body.data.documentId;
    const more = Array.from({ length: 199 }, (_, index) => goodsLine(staff.office, { model: `LOT-${index}` }));
    await declarant.post(`/api/requests/${id}/goods`, more).expect(201);
    const words = await wordsOf(id);
    for (let index = 0; index < 199; index += 1) expect(words).toContain(`LOT-${index} `);
  });
});

describe('what a summary costs', () => {
  let proxy: DatabaseProxy;
  let server: RunningServer;
  beforeAll(async () => {
    proxy = await startDatabaseProxy();
    server = await startAnotherServer({ DATABASE_URL: proxy.url, WORKER: 'none', LIMIT_SUMMARIES: '3' });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await proxy.close();
  });

  it('is the same number of statements whatever the request holds; and it is limited by account', async () => {
    const account = await newDeclarant();
    const own = clientFor(account.token, server.url);
    const small = await requestIn('draft', account, staff, cocForm(staff.office, { lines: 1 }));
    const full = await closedWith(['conforming', 'non_conforming', 'conforming'], account, staff);
    const countOf = async (id: string): Promise<number> =>
      (await proxy.statementsOf(async () => await summaryOf(id, own).expect(200))).length;
    await countOf(small);
    const counts = [await countOf(small), await countOf(full)];
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(20);
    const { headers } = await summaryOf(small, own).expect(refused('too_many_requests'));
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});
