import { addMonths, dayOf } from '../../src/domain/casablanca';
import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { type OtherDays, otherDays } from '../support/other-days';
import { type Shown, certificatesOf, closedWith, enterOutcomes } from '../support/outcomes';
import { faultsIn, refused } from '../support/refusals';
import { attach, cocForm, depositedRequest, readyDraft, sorForm, transition } from '../support/requests';

let staff: StaffedOffice;
let declarant: Client;
let days: OtherDays;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  days = await otherDays();
}, 60_000);
afterAll(() => days.stop());

const today = (): string => dayOf(new Date());
const sorDocuments = ['test_report', 'technical_sheet'];

/** A SoR over two lines, issued some months ago. */
const oldSor = async (monthsAgo: number): Promise<Shown> => {
  const issuedOn = addMonths(today(), -monthsAgo);
  await days.moveTo(`${issuedOn}T10:00:00Z`);
  const then = { ...staff, agent: days.as(staff.agent), supervisor: days.as(staff.supervisor) };
  const id = await closedWith(['conforming', 'conforming'], days.as(declarant), then, sorForm(staff.office));
  const [sor] = await certificatesOf(declarant, id);
  if (!sor) throw new Error('No SoR was issued');
  return sor;
};

/** Deposits a draft that the portal made of a certificate, and takes it to its processing. */
const inProcessing = async (id: string, ...documents: string[]): Promise<void> => {
  await attach(declarant, id, ...documents);
  await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  await transition(staff.supervisor, id, 'assign', { agent: staff.agent.id }).expect(200);
  for (const name of ['take', 'start_processing']) await transition(staff.agent, id, name).expect(200);
};

const successor = async (certificate: Shown, type: 'revision' | 'renewal'): Promise<string> => {
  const { body } = await declarant.post(`/api/certificates/${certificate.documentId}/${type}`).expect(201);
  expect(body.data).toMatchObject({ type, previousCertificateNumber: certificate.number, state: 'draft' });
  return body.data.documentId;
};

const shown = async (number: string): Promise<Shown> => {
  const { body } = await declarant.get('/api/certificates?pagination[pageSize]=100').expect(200);
  return body.data.find((one: Shown) => one.number === number);
};

describe('a revision', () => {
  it('keeps the end of the document it replaces, and both name each other', async () => {
    const old = await oldSor(2);
    const id = await successor(old, 'revision');
    await inProcessing(id, ...sorDocuments);
    await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
    await transition(staff.agent, id, 'close').expect(200);
    const [revised] = await certificatesOf(declarant, id);
    expect(revised).toMatchObject({ state: 'valid', validUntil: old.validUntil, replaces: { number: old.number } });
    expect(await shown(old.number)).toMatchObject({ state: 'replaced', replacedBy: { number: revised?.number } });
  });

  it('leaves the old document valid when nothing positive is issued', async () => {
    const old = await oldSor(2);
    const id = await successor(old, 'revision');
    await inProcessing(id, ...sorDocuments);
    await enterOutcomes(staff.agent, id, ['non_conforming', 'non_conforming']);
    await transition(staff.agent, id, 'close').expect(200);
    const [report] = await certificatesOf(declarant, id);
    expect(report).toMatchObject({ kind: 'ncr', replaces: null });
    expect(await shown(old.number)).toMatchObject({ state: 'valid', replacedBy: null });
  });

  it('makes the old number useless: it is refused with its successor', async () => {
    const old = await oldSor(1);
    const id = await successor(old, 'revision');
    await inProcessing(id, ...sorDocuments);
    await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
    await transition(staff.agent, id, 'close').expect(200);
    const [revised] = await certificatesOf(declarant, id);
    const draft = await readyDraft(declarant, cocForm(staff.office, { route: 'B', registrationNumber: old.number }));
    const answer = await declarant.post(`/api/requests/${draft}/deposit`).expect(refused('validation_failed'));
    expect(faultsIn(answer)).toEqual([
      expect.objectContaining({
        path: ['registrationNumber'],
        code: 'certificate_replaced',
        message: expect.stringContaining(revised?.number ?? 'the successor'),
      }),
    ]);
    await declarant.post(`/api/certificates/${old.documentId}/revision`).expect(refused('validation_failed'));
    const form = cocForm(staff.office, { route: 'B', registrationNumber: revised?.number });
    await depositedRequest(declarant, form);
  });

  it('comes too late when another one closed before it: a document has one successor', async () => {
    const old = await oldSor(2);
    const [first, second] = [await successor(old, 'revision'), await successor(old, 'revision')];
    for (const id of [first, second]) {
      await inProcessing(id, ...sorDocuments);
      await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
    }
    await transition(staff.agent, first, 'close').expect(200);
    const answer = await transition(staff.agent, second, 'close').expect(refused('validation_failed'));
    expect(faultsIn(answer)).toEqual([
      expect.objectContaining({ path: ['previousCertificateNumber'], code: 'certificate_replaced' }),
    ]);
    expect(await certificatesOf(declarant, second)).toEqual([]);
    await enterOutcomes(staff.agent, second, ['non_conforming', 'non_conforming']);
    await transition(staff.agent, second, 'close').expect(200);
  });

  it('gives a document that was revoked meanwhile no successor', async () => {
    const old = await oldSor(2);
    const id = await successor(old, 'revision');
    await inProcessing(id, ...sorDocuments);
    await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
    const reason = { reason: 'Fausse déclaration' };
    await staff.supervisor.post(`/desk/certificates/${old.documentId}/revoke`, reason).expect(200);
    const answer = await transition(staff.agent, id, 'close').expect(refused('validation_failed'));
    expect(faultsIn(answer).map(({ code }) => code)).toEqual(['certificate_not_valid']);
  });
});

describe('a renewal', () => {
  it('runs a year from the old end when that is still to come', async () => {
    const old = await oldSor(11);
    const id = await successor(old, 'renewal');
    await inProcessing(id, ...sorDocuments);
    await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
    await transition(staff.agent, id, 'close').expect(200);
    const [renewed] = await certificatesOf(declarant, id);
    expect(renewed).toMatchObject({
      validUntil: addMonths(old.validUntil ?? '', 12),
      replaces: { number: old.number },
    });
    expect(await shown(old.number)).toMatchObject({ state: 'replaced', replacedBy: { number: renewed?.number } });
  });

  it('runs a year from its issue when the old one has ended', async () => {
    const old = await oldSor(14);
    expect((await shown(old.number)).state).toBe('expired');
    const id = await successor(old, 'renewal');
    await inProcessing(id, ...sorDocuments);
    await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
    await transition(staff.agent, id, 'close').expect(200);
    const [renewed] = await certificatesOf(declarant, id);
    expect(renewed).toMatchObject({ validUntil: addMonths(today(), 12), replaces: { number: old.number } });
  });

  it('comes not more than 60 days before the end, and never of a CoC', async () => {
    const old = await oldSor(6);
    const answer = await declarant
      .post(`/api/certificates/${old.documentId}/renewal`)
      .expect(refused('validation_failed'));
    expect(faultsIn(answer).map(({ code }) => code)).toEqual(['renewal_too_early']);
    const [coc] = await certificatesOf(declarant, await closedWith(['conforming'], declarant, staff));
    await declarant.post(`/api/certificates/${coc?.documentId}/renewal`).expect(refused('validation_failed'));
  });
});
