import { type ListedCertificate, issuedFor } from '../support/certificates';
import type { Client } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { enterOutcomes } from '../support/outcomes';
import { faultList, refused } from '../support/refusals';
import { attach, cocForm, goodsLine, readyDraft, solForm, sorForm, transition } from '../support/requests';

const routes = [
  {
    route: 'B',
    kind: 'sor',
    field: 'registrationNumber',
    formOf: sorForm,
    documents: ['test_report', 'technical_sheet'],
  },
  {
    route: 'C',
    kind: 'sol',
    field: 'licenceNumber',
    formOf: solForm,
    documents: ['test_report', 'technical_sheet', 'quality_certificate'],
  },
] as const;

type Line = { documentId: string; model: string };

describe.each(routes)('route $route, from its $kind to CoCs', ({ route, kind, field, formOf, documents }) => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  let held: ListedCertificate;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    ({ certificate: held } = await issuedFor(declarant, staff, formOf(staff.office)));
  });

  const line = (model: string) => goodsLine(staff.office, { model });
  const cocOver = (number: string, models: readonly string[], changes: object = {}) =>
    cocForm(staff.office, { route, [field]: number, goods: models.map(line), ...changes });

  const faultsOf = async (form: { subject: string }, account: Client = declarant): Promise<string[]> => {
    const id = await readyDraft(account, form);
    return faultList(await account.post(`/api/requests/${id}/deposit`).expect(refused('validation_failed')));
  };

  /** Takes a draft of a revision to its document. */
  const issueRevision = async (id: string): Promise<ListedCertificate> => {
    await attach(declarant, id, ...documents);
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    await transition(staff.supervisor, id, 'assign', { agent: staff.agent.id }).expect(200);
    for (const name of ['take', 'start_processing']) await transition(staff.agent, id, name).expect(200);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    const outcomes = body.data.goods.map(() => 'conforming');
    await enterOutcomes(staff.agent, id, outcomes);
    const closed = await transition(staff.agent, id, 'close').expect(200);
    return closed.body.data.certificates[0];
  };

  const revisionOf = async (certificate: ListedCertificate): Promise<{ id: string; lines: Line[] }> => {
    const { body } = await declarant.post(`/api/certificates/${certificate.documentId}/revision`).expect(201);
    return { id: body.data.documentId, lines: body.data.goods };
  };

  it(`is closed with a CoC that rests on the ${kind}, by the office that issued it`, async () => {
    const other = await staffedOffice();
    const goods = [goodsLine(staff.office, { originCountry: other.office.scope.country })];
    const form = cocOver(held.number, [], { goods });
    const { request, certificate } = await issuedFor(declarant, staff, form);
    expect(certificate).toMatchObject({ kind: 'coc', state: 'valid', replaces: null });
    const { body } = await declarant.get(`/api/requests/${request}`).expect(200);
    expect(body.data).toMatchObject({ route, [field]: held.number, office: { code: staff.office.code } });
  });

  it('names every line that is not covered, all at once', async () => {
    const { chapter } = staff.office.scope;
    const goods = [
      line('BK-170'),
      goodsLine(staff.office, { hsCode: `${chapter}01100000` }),
      goodsLine(staff.office, { brand: 'Autre marque' }),
      line('BK-999'),
    ];
    expect(await faultsOf(cocOver(held.number, [], { goods }))).toEqual([
      'goods.1.hsCode item_not_covered',
      'goods.2.brand item_not_covered',
      'goods.3.model item_not_covered',
    ]);
  });

  it("takes no other account's, no other importer's, no other kind of document, and none that is unknown", async () => {
    const stranger = await newDeclarant();
    expect(await faultsOf(cocOver(held.number, ['BK-170']), stranger)).toEqual([`${field} certificate_not_found`]);
    expect(await faultsOf(cocOver('SOR-2020-XX-0000001', ['BK-170']))).toEqual([`${field} certificate_not_found`]);

    const { parties } = cocForm(staff.office);
    const importer = { ...parties.importer, ice: '002345678000031' };
    const otherImporter = cocOver(held.number, ['BK-170'], { parties: { ...parties, importer } });
    expect(await faultsOf(otherImporter)).toEqual([`${field} certificate_other_importer`]);

    const { certificate: coc } = await issuedFor(declarant, staff, cocForm(staff.office));
    expect(await faultsOf(cocOver(coc.number, ['BK-170']))).toEqual([`${field} certificate_wrong_kind`]);
  });

  it('takes no document that was revoked', async () => {
    const { certificate: bad } = await issuedFor(declarant, staff, formOf(staff.office));
    await staff.supervisor.post(`/desk/certificates/${bad.documentId}/revoke`, { reason: 'Fraude' }).expect(200);
    expect(await faultsOf(cocOver(bad.number, ['BK-170']))).toEqual([`${field} certificate_not_valid`]);
  });

  it('lets products be added by a revision, whose document then covers them', async () => {
    const { certificate: first } = await issuedFor(declarant, staff, formOf(staff.office));
    expect(await faultsOf(cocOver(first.number, ['BK-200']))).toEqual(['goods.0.model item_not_covered']);

    const { id } = await revisionOf(first);
    await declarant.post(`/api/requests/${id}/goods`, line('BK-200')).expect(201);
    const second = await issueRevision(id);
    expect(second).toMatchObject({ kind, replaces: { number: first.number }, validUntil: first.validUntil });

    const draft = await readyDraft(declarant, cocOver(first.number, ['BK-200']));
    const refusal = await declarant.post(`/api/requests/${draft}/deposit`).expect(refused('validation_failed'));
    expect(faultList(refusal)).toEqual([`${field} certificate_replaced`]);
    expect(refusal.body.error.details.errors[0].message).toContain(second.number);

    await declarant.put(`/api/requests/${draft}`, { [field]: second.number }).expect(200);
    await declarant.post(`/api/requests/${draft}/deposit`).expect(200);
  });

  it('lets products be removed by a revision, whose document no longer covers them', async () => {
    const { certificate: first } = await issuedFor(declarant, staff, formOf(staff.office));
    const { id, lines } = await revisionOf(first);
    const [, removed] = lines;
    if (!removed) throw new Error('The revision has no second line');
    await declarant.del(`/api/requests/${id}/goods/${removed.documentId}`).expect(204);
    const second = await issueRevision(id);
    expect(await faultsOf(cocOver(second.number, ['BK-170', removed.model]))).toEqual([
      'goods.1.model item_not_covered',
    ]);
    const draft = await readyDraft(declarant, cocOver(second.number, ['BK-170']));
    await declarant.post(`/api/requests/${draft}/deposit`).expect(200);
  });

  it('keeps the old document in force while a revision that changes its products is under way', async () => {
    const { certificate: first } = await issuedFor(declarant, staff, formOf(staff.office));
    const { id } = await revisionOf(first);
    await attach(declarant, id, ...documents);
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    const draft = await readyDraft(declarant, cocOver(first.number, ['BK-170']));
    await declarant.post(`/api/requests/${draft}/deposit`).expect(200);
  });
});
