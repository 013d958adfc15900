import { addMonths, dayOf } from '../../src/domain/casablanca';
import { type ListedCertificate, issuedFor } from '../support/certificates';
import { nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { historyOf } from '../support/history';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { type OtherDays, otherDays } from '../support/other-days';
import { closedWith, enterOutcomes } from '../support/outcomes';
import { type PanelAccount, newPanelAccount } from '../support/panel';
import { refused } from '../support/refusals';
import { attach, cocForm, requestIn, solForm, sorForm, transition } from '../support/requests';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let customs: PanelAccount;
let days: OtherDays;
beforeAll(async () => {
  days = await otherDays();
  staff = await staffedOffice();
  declarant = await newDeclarant();
  customs = await newPanelAccount('Douane');
}, 60_000);
afterAll(() => days.stop());

const today = (): string => dayOf(new Date());

/** What the declarant's list shows of a document now. */
const shown = async (number: string): Promise<ListedCertificate> => {
  const { body } = await declarant.get('/api/certificates?pagination[pageSize]=100').expect(200);
  return body.data.find((one: ListedCertificate) => one.number === number);
};

const verified = async ({ verificationCode }: ListedCertificate) =>
  (await nobody.get(`/api/verify/${verificationCode}`).expect(200)).body.data;

/** The declarant's history of a request, oldest first. */
const ownHistory = async (id: string) => {
  const { body } = await declarant.get(`/api/requests/${id}/history?pagination[pageSize]=100`).expect(200);
  return body.data;
};

/** A revision of a document in which all lines are found conforming, ready to be closed. */
const revisionToClose = async (certificate: ListedCertificate): Promise<string> => {
  const { body } = await declarant.post(`/api/certificates/${certificate.documentId}/revision`).expect(201);
  const id = body.data.documentId;
  await attach(declarant, id, 'test_report', 'technical_sheet');
  await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  await transition(staff.supervisor, id, 'assign', { agent: staff.agent.id }).expect(200);
  for (const name of ['take', 'start_processing']) await transition(staff.agent, id, name).expect(200);
  await enterOutcomes(staff.agent, id, ['conforming', 'conforming']);
  return id;
};

/** A form for a CoC whose invoice is older than any of these days. */
const oldCocForm = () => {
  const form = cocForm(staff.office, { lines: 1 });
  return { ...form, shipment: { ...form.shipment, invoiceDate: '2020-01-31' } };
};

/** What was issued on another day. */
const issuedOn = async (day: string, form: { subject: string }): Promise<ListedCertificate> => {
  await days.moveTo(`${day}T12:00:00Z`);
  const then = { ...staff, supervisor: days.as(staff.supervisor), agent: days.as(staff.agent) };
  return (await issuedFor(days.as(declarant), then, form)).certificate;
};

describe('the history of a request tells of its documents', () => {
  it('when they are issued', async () => {
    const id = await closedWith(['conforming', 'non_conforming'], declarant, staff);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    const numbers = body.data.certificates.map(({ number }: ListedCertificate) => number).sort();
    expect(numbers).toHaveLength(2);
    const closing = (await historyOf(id)).at(-1);
    expect(closing).toMatchObject({ action: 'close', input: { certificates: expect.any(Array) } });
    expect([...(closing?.input?.certificates as string[])].sort()).toEqual(numbers);
    expect((await ownHistory(id)).at(-1)).toMatchObject({
      action: 'close',
      actor: { name: `Bureau ${staff.office.code}` },
    });
  });

  it('when one is revoked, with the reason', async () => {
    const { request, certificate } = await issuedFor(declarant, staff, cocForm(staff.office));
    const reason = { reason: 'Rapport falsifié' };
    await staff.supervisor.post(`/desk/certificates/${certificate.documentId}/revoke`, reason).expect(200);
    const input = { number: certificate.number, ...reason };
    expect((await historyOf(request)).at(-1)).toMatchObject({ action: 'revoke_certificate', input });
    expect((await ownHistory(request)).at(-1)).toMatchObject({
      action: 'revoke_certificate',
      actor: { kind: 'agent', name: `Bureau ${staff.office.code}` },
      input,
    });
  });

  it('when customs used one, with the declaration', async () => {
    const { request, certificate } = await issuedFor(declarant, staff, cocForm(staff.office));
    const dum = '300-010-2026-0004321';
    await customs.post(`/desk/certificates/${certificate.documentId}/use`, { dum }).expect(200);
    const input = { number: certificate.number, dum };
    expect((await historyOf(request)).at(-1)).toMatchObject({ action: 'use_certificate', input });
    expect((await ownHistory(request)).at(-1)).toMatchObject({ actor: { name: 'Douane' }, input });
    expect(await verified(certificate)).toMatchObject({ state: 'used' });
  });

  it('when one is replaced: the old request names the successor, the new one what it issued', async () => {
    const { request, certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const revision = await revisionToClose(old);
    const closed = await transition(staff.agent, revision, 'close').expect(200);
    const next: ListedCertificate = closed.body.data.certificates[0];
    const entry = {
      action: 'replace_certificate',
      actor: { kind: 'system', name: 'Conformity Desk' },
      from: 'closed',
      to: 'closed',
      input: { number: old.number, replacedBy: next.number },
    };
    expect((await historyOf(request)).at(-1)).toMatchObject(entry);
    expect((await ownHistory(request)).at(-1)).toMatchObject(entry);
    expect((await historyOf(revision)).at(-1)).toMatchObject({
      action: 'close',
      input: { certificates: [next.number] },
    });
    expect(await shown(old.number)).toMatchObject({ state: 'replaced', replacedBy: { number: next.number } });
    expect(await shown(next.number)).toMatchObject({ state: 'valid', replaces: { number: old.number } });
    expect(await verified(old)).toMatchObject({ state: 'replaced', replacedBy: next.number });
  });

  it('not when a revision ends without a positive document', async () => {
    const { request, certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const before = (await historyOf(request)).length;
    const revision = await revisionToClose(old);
    await enterOutcomes(staff.agent, revision, ['non_conforming', 'non_conforming']);
    await transition(staff.agent, revision, 'close').expect(200);
    expect(await historyOf(request)).toHaveLength(before);
    expect(await shown(old.number)).toMatchObject({ state: 'valid', replacedBy: null });
  });
});

describe('a document that is revoked and replaced at the same moment', () => {
  it('suffers one of the two, and the other caller is told which', async () => {
    const { request, certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const revision = await revisionToClose(old);
    const [revoked, closed] = await Promise.all([
      staff.supervisor.post(`/desk/certificates/${old.documentId}/revoke`, { reason: 'Fraude' }),
      transition(staff.agent, revision, 'close'),
    ]);
    const { state } = await shown(old.number);
    const expected = state === 'revoked' ? [200, 400] : [409, 200];
    expect([revoked.status, closed.status]).toEqual(expected);
    const acts = (await historyOf(request))
      .map(({ action }) => action)
      .filter((action) => action.endsWith('_certificate'));
    expect(acts).toEqual([state === 'revoked' ? 'revoke_certificate' : 'replace_certificate']);
  });
});

describe('the end of a document', () => {
  it('comes to a CoC after three months, and then it can be neither used nor revoked', async () => {
    const coc = await issuedOn(addMonths(today(), -4), oldCocForm());
    expect(await shown(coc.number)).toMatchObject({ state: 'expired' });
    expect(await verified(coc)).toMatchObject({ state: 'expired', validUntil: coc.validUntil });
    const use = customs.post(`/desk/certificates/${coc.documentId}/use`, { dum: '300-010-2026-0001' });
    expect((await use.expect(refused('transition_not_allowed'))).body.error.details.state).toBe('expired');
    const revoke = staff.supervisor.post(`/desk/certificates/${coc.documentId}/revoke`, { reason: 'Fraude' });
    expect((await revoke.expect(refused('transition_not_allowed'))).body.error.details.state).toBe('expired');
  });

  it('is its last day, in which it still is valid', async () => {
    const coc = await issuedOn(addMonths(today(), -3), oldCocForm());
    expect(coc.validUntil).toBe(today());
    expect(await shown(coc.number)).toMatchObject({ state: 'valid' });
    await customs.post(`/desk/certificates/${coc.documentId}/use`, { dum: '300-010-2026-0002' }).expect(200);
  });

  it('never comes to a report of non-conformity', async () => {
    await days.moveTo(`${addMonths(today(), -30)}T12:00:00Z`);
    const then = { ...staff, supervisor: days.as(staff.supervisor), agent: days.as(staff.agent) };
    const id = await closedWith(['non_conforming'], days.as(declarant), then, oldCocForm());
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(body.data.certificates).toMatchObject([{ kind: 'ncr', state: 'valid', validUntil: null }]);
  });

  it.each([
    ['sor', sorForm],
    ['sol', solForm],
  ] as const)('of a %s may be put off by a renewal, which replaces it with links both ways', async (kind, formOf) => {
    const old = await issuedOn(addMonths(today(), -11), formOf(staff.office));
    const { body } = await declarant.post(`/api/certificates/${old.documentId}/renewal`).expect(201);
    const form = formOf(staff.office, { type: body.data.type, previousCertificateNumber: old.number });
    const { certificate: next } = await issuedFor(declarant, staff, form);
    expect(next).toMatchObject({ kind, state: 'valid', validUntil: addMonths(old.validUntil ?? '', 12) });
    expect(await shown(next.number)).toMatchObject({ replaces: { number: old.number } });
    expect(await shown(old.number)).toMatchObject({ state: 'replaced', replacedBy: { number: next.number } });
    expect(await verified(old)).toMatchObject({ state: 'replaced', replacedBy: next.number });
  });

  it('leaves a draft of its renewal as it is', async () => {
    const old = await issuedOn(addMonths(today(), -13), sorForm(staff.office));
    const renewal = sorForm(staff.office, { type: 'renewal', previousCertificateNumber: old.number });
    const id = await requestIn('deposited', declarant, staff, renewal);
    expect((await declarant.get(`/api/requests/${id}`).expect(200)).body.data.state).toBe('deposited');
    expect(await shown(old.number)).toMatchObject({ state: 'expired', replacedBy: null });
  });
});
