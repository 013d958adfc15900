import { type ListedCertificate, issuedFor } from '../support/certificates';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { superAdministrator } from '../support/panel';
import { faultsIn, refused } from '../support/refusals';
import { cocForm, goodsLine, readyDraft, solForm, sorForm } from '../support/requests';

describe('a CoC on route B', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  let sor: ListedCertificate;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    ({ certificate: sor } = await issuedFor(declarant, staff, sorForm(staff.office)));
  });

  const form = (changes: object = {}) => ({
    ...cocForm(staff.office),
    route: 'B',
    registrationNumber: sor.number,
    ...changes,
  });
  const faultsOf = async (changes: object, account: DeclarantAccount = declarant) => {
    const id = await readyDraft(account, form(changes));
    const response = await account.post(`/api/requests/${id}/deposit`).expect(refused('validation_failed'));
    return faultsIn(response).map(({ step, path, code, message }) => [`${step} ${path.join('.')} ${code}`, message]);
  };

  it('is deposited under a SoR that covers its lines, whatever their case, accents and last four digits', async () => {
    const goods = [
      goodsLine(staff.office, {
        model: 'bk-170',
        brand: 'ATLAS HOMÉ',
        hsCode: `${staff.office.scope.chapter}16790000`,
      }),
    ];
    const id = await readyDraft(declarant, form({ goods, registrationNumber: ` ${sor.number.toLowerCase()} ` }));
    const { body } = await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    expect(body.data).toMatchObject({ registrationNumber: sor.number, office: { code: staff.office.code } });
  });

  it('names a SoR', async () => {
    expect(await faultsOf({ registrationNumber: null })).toEqual([
      ['1 registrationNumber required', 'Renseignez ce champ.'],
    ]);
  });

  it('names one that exists and belongs to the same account', async () => {
    const unknown = 'SOR-2026-XX-9999999';
    expect(await faultsOf({ registrationNumber: unknown })).toEqual([
      ['1 registrationNumber certificate_not_found', expect.stringContaining(unknown)],
    ]);
    expect(await faultsOf({}, await newDeclarant())).toEqual([
      ['1 registrationNumber certificate_not_found', expect.stringContaining(sor.number)],
    ]);
  });

  it('names one of the same importer', async () => {
    const { parties } = cocForm(staff.office);
    const ice = String(97n * 15_257_130_000n).padStart(15, '0');
    expect(await faultsOf({ parties: { ...parties, importer: { ...parties.importer, ice } } })).toEqual([
      ['1 registrationNumber certificate_other_importer', expect.stringContaining(sor.number)],
    ]);
  });

  it('names a SoR and no other kind of document', async () => {
    const { certificate: coc } = await issuedFor(declarant, staff, cocForm(staff.office));
    expect(await faultsOf({ registrationNumber: coc.number })).toEqual([
      ['1 registrationNumber certificate_wrong_kind', expect.stringContaining(coc.number)],
    ]);
  });

  it('tells of each line that is not covered, and why', async () => {
    const covered = goodsLine(staff.office);
    const goods = [
      covered,
      { ...covered, hsCode: `${staff.office.scope.chapter}01100000` },
      { ...covered, brand: 'Autre' },
      { ...covered, model: 'BK-999' },
      { ...covered, model: null },
    ];
    expect(await faultsOf({ goods })).toEqual([
      ['4 goods.4.model required', 'Renseignez ce champ.'],
      ['4 goods.1.hsCode item_not_covered', expect.stringMatching(/six premiers chiffres/)],
      ['4 goods.2.brand item_not_covered', expect.stringMatching(/cette marque/)],
      ['4 goods.3.model item_not_covered', expect.stringMatching(/ce modèle/)],
    ]);
  });

  it('is not covered by lines that were found non-conforming', async () => {
    const id = await readyDraft(declarant, sorForm(staff.office));
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    await staff.supervisor.post(`/desk/requests/${id}/transitions/assign`, { agent: staff.agent.id }).expect(200);
    await staff.agent.post(`/desk/requests/${id}/transitions/take`).expect(200);
    await staff.agent.post(`/desk/requests/${id}/transitions/start_processing`).expect(200);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    const [first, second] = body.data.goods;
    const items = [
      { item: first.documentId, outcome: 'conforming' },
      { item: second.documentId, outcome: 'non_conforming', remark: 'Prise' },
    ];
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { items }).expect(200);
    const closed = await staff.agent.post(`/desk/requests/${id}/transitions/close`).expect(200);
    const certificates: ListedCertificate[] = closed.body.data.certificates;
    expect(certificates.map(({ kind }) => kind).sort()).toEqual(['ncr', 'sor']);
    const partial = certificates.find(({ kind }) => kind === 'sor');
    expect(await faultsOf({ registrationNumber: partial?.number })).toEqual([
      ['4 goods.1.model item_not_covered', expect.stringContaining(String(partial?.number))],
    ]);
  });

  it('goes to the office that issued the SoR, though its scope be another', async () => {
    const other = await staffedOffice();
    const admin = await superAdministrator();
    const office = `/content-manager/collection-types/api::office.office/${staff.office.documentId}`;
    await admin.put(office).send({ originCountries: 'AQ' }).expect(200);
    const goods = [goodsLine(staff.office, { originCountry: other.office.scope.country })];
    const id = await readyDraft(declarant, form({ goods }));
    const { body } = await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    expect(body.data.office.code).toBe(staff.office.code);
    await admin.put(office).send({ originCountries: staff.office.scope.country }).expect(200);
  });

  it('is refused under a revoked SoR, and under a replaced one with the number of its successor', async () => {
    const { certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const revision = await declarant.post(`/api/certificates/${old.documentId}/revision`).expect(201);
    const { previousCertificateNumber } = revision.body.data;
    const revised = sorForm(staff.office, { type: 'revision', previousCertificateNumber });
    const { certificate: next } = await issuedFor(declarant, staff, revised);
    expect(await faultsOf({ registrationNumber: old.number })).toEqual([
      ['1 registrationNumber certificate_replaced', expect.stringContaining(next.number)],
    ]);
    await staff.supervisor.post(`/desk/certificates/${next.documentId}/revoke`, { reason: 'Fraude' }).expect(200);
    expect(await faultsOf({ registrationNumber: next.number })).toEqual([
      ['1 registrationNumber certificate_not_valid', expect.stringContaining(next.number)],
    ]);
  });
});

describe('a CoC on route C', () => {
  it('is deposited under a licence, and names one', async () => {
    const staff = await staffedOffice();
    const declarant = await newDeclarant();
    const { certificate: sol } = await issuedFor(declarant, staff, solForm(staff.office));
    const form = { ...cocForm(staff.office), route: 'C' };
    const without = await readyDraft(declarant, form);
    const refusal = await declarant.post(`/api/requests/${without}/deposit`).expect(refused('validation_failed'));
    expect(faultsIn(refusal)).toMatchObject([{ path: ['licenceNumber'], step: 1, code: 'required' }]);
    await declarant.put(`/api/requests/${without}`, { licenceNumber: sol.number }).expect(200);
    await declarant.post(`/api/requests/${without}/deposit`).expect(200);
  });
});
