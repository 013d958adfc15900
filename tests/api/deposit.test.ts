import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, faultsIn, refused } from '../support/refusals';
import { attach, cocForm, depositedRequest, goodsLine, readyDraft, requestIn } from '../support/requests';

const address = ['name', 'address', 'city', 'country'];
const below = (block: string, fields: string[]) => fields.map((field) => `${block}.${field}`);

const missingParties = [
  'parties.importer.address',
  ...below('parties.exporter', address),
  ...below('parties.manufacturer', ['name', 'country']),
  ...below('parties.payer', [...address, 'email']),
];
const missingInspection = below('inspection', [
  ...['placeName', 'address', 'city', 'country', 'contactName', 'phone', 'readyDate'],
]);
const missingShipment = below('shipment', [
  ...['transportMode', 'incoterm', 'dischargePort', 'provenanceCountry'],
  ...['invoiceNumber', 'invoiceDate', 'invoiceValue', 'currency'],
]);

describe('deposit', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  const draft = async (form: object): Promise<string> => {
    const { body } = await declarant.post('/api/requests', form).expect(201);
    return body.data.documentId;
  };
  const deposit = (id: string) => declarant.post(`/api/requests/${id}/deposit`);
  const refusalOf = async (form: object) => deposit(await draft(form)).expect(refused('validation_failed'));
  const stepsAndFaults = async (form: object) =>
    faultsIn(await refusalOf(form)).map(({ step, path, code }) => `${step} ${path.join('.')} ${code}`);

  it('tells all that an empty draft lacks, in the order of the steps', async () => {
    expect(await stepsAndFaults({})).toEqual([
      '1 subject required',
      '1 route required',
      ...missingParties.map((path) => `2 ${path} required`),
      '4 goods missing_goods',
    ]);
  });

  it('tells all that a CoC lacks, with its mandatory documents', async () => {
    const faults = await stepsAndFaults({ subject: 'coc', route: 'A', goods: [{}] });
    expect(faults.sort()).toEqual(
      [
        ...missingParties.map((path) => `2 ${path} required`),
        ...[...missingInspection, ...missingShipment].map((path) => `3 ${path} required`),
        ...['hsCode', 'description', 'quantity', 'unit', 'value', 'currency', 'originCountry', 'condition'].map(
          (field) => `4 goods.0.${field} required`
        ),
        '5 attachments missing_document',
        '5 attachments missing_document',
        '5 attachments missing_document',
      ].sort()
    );
  });

  it('tells all that a licence lacks: the factory, brand and model, but no shipment', async () => {
    const faults = await stepsAndFaults({ subject: 'sol', goods: [{}] });
    expect(faults.sort()).toEqual(
      [
        ...missingParties.map((path) => `2 ${path} required`),
        ...missingInspection.filter((path) => !path.endsWith('readyDate')).map((path) => `3 ${path} required`),
        ...['hsCode', 'description', 'brand', 'model', 'originCountry'].map((field) => `4 goods.0.${field} required`),
        '5 attachments missing_document',
        '5 attachments missing_document',
        '5 attachments missing_document',
      ].sort()
    );
  });

  it('refuses what does not go together', async () => {
    const form = cocForm(staff.office);
    const { importer, ...others } = form.parties;
    const together = {
      ...form,
      type: 'renewal',
      parties: { importer: { ...importer, country: 'FR' }, ...others },
      inspection: { ...form.inspection, readyDate: '2020-01-01' },
      shipment: { ...form.shipment, invoiceDate: '2099-01-01' },
    };
    expect((await stepsAndFaults(together)).filter((fault) => !fault.startsWith('5')).sort()).toEqual([
      '1 previousCertificateNumber required',
      '1 type not_applicable',
      '2 parties.importer.country must_be_morocco',
      '3 inspection.readyDate date_in_past',
      '3 shipment.invoiceDate date_in_future',
    ]);
    const registration = { ...form, subject: 'sor', route: 'B', inspection: null };
    expect((await stepsAndFaults(registration)).filter((fault) => !fault.startsWith('5'))).toEqual([
      '3 shipment not_applicable',
    ]);
  });

  it('names the line of goods that is at fault', async () => {
    const goods = [goodsLine(staff.office), { ...goodsLine(staff.office), description: null, unit: null }];
    const faults = await stepsAndFaults({ ...cocForm(staff.office), goods });
    expect(faults.filter((fault) => fault.startsWith('4'))).toEqual([
      '4 goods.1.description required',
      '4 goods.1.unit required',
    ]);
  });

  it('asks for one document of each mandatory group', async () => {
    const id = await draft(cocForm(staff.office));
    await attach(declarant, id, 'other');
    const missing = await deposit(id).expect(refused('validation_failed'));
    expect(faultsIn(missing)).toEqual(
      ['Facture commerciale / Facture pro forma', 'Liste de colisage', 'Rapport d’essais'].map((names) => ({
        path: ['attachments'],
        step: 5,
        code: 'missing_document',
        message: `Joignez l'un de ces documents : ${names}.`,
      }))
    );
    await attach(declarant, id, 'proforma_invoice', 'packing_list', 'test_report');
    await deposit(id).expect(200);
  });

  it("tells it in the reader's language: the header's, else the profile's, else French", async () => {
    const id = await draft({});
    const first = async (account: DeclarantAccount, request: string, language: string) => {
      const call = account.post(`/api/requests/${request}/deposit`).set('Accept-Language', language);
      const response = await call.expect(refused('validation_failed'));
      return [response.body.error.message, faultsIn(response)[0]?.message];
    };
    const french = ['Certaines informations sont à corriger.', 'Renseignez ce champ.'];
    expect(await first(declarant, id, '')).toEqual(french);
    const english = await first(declarant, id, 'en-GB,en;q=0.9,fr;q=0.8');
    expect(english.join()).toMatch(/^[\x20-\x7e’]+$/);
    const arabic = await first(declarant, id, 'ar-MA');
    expect(arabic.every((text) => /\p{Script=Arabic}/u.test(String(text)))).toBe(true);
    const arabicReader = await newDeclarant({ language: 'ar' });
    const { body } = await arabicReader.post('/api/requests', {}).expect(201);
    expect(await first(arabicReader, body.data.documentId, '')).toEqual(arabic);
    expect(await first(arabicReader, body.data.documentId, 'fr')).toEqual(french);
  });

  it('gives number, date, office and service time, and takes editing away', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    const { body } = await deposit(id).expect(200);
    expect(body.data).toMatchObject({
      state: 'deposited',
      number: expect.stringMatching(/^DEM-\d{4}-\d{7}$/),
      depositedAt: expect.stringMatching(/Z$/),
      office: { documentId: staff.office.documentId, code: staff.office.code, name: `Bureau ${staff.office.code}` },
      serviceTime: { days: 0, pausedDays: 0, paused: false, late: false },
      operations: ['withdraw', 'copy'],
    });
    await deposit(id).expect(refused('transition_not_allowed'));
  });

  it('refuses keys in its body, and a choice of office', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    const response = await declarant.post(`/api/requests/${id}/deposit`, { office: 'BV', number: 'X' });
    expect(faultList(response).sort()).toEqual(['number unknown_key', 'office unknown_key']);
  });

  it('without an eligible office loses nothing and uses up no number', async () => {
    const other = await staffedOffice();
    const goods = [goodsLine(staff.office), goodsLine(other.office)];
    const id = await readyDraft(declarant, { ...cocForm(staff.office), goods } as { subject: string });
    const { body: before } = await declarant.get(`/api/requests/${id}`).expect(200);
    await deposit(id).expect(refused('no_eligible_office'));
    const { body: after } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(after).toEqual(before);
    expect(after.data).toMatchObject({ state: 'draft', number: null, version: 2 });
    await declarant.put(`/api/requests/${id}`, { goods: goods.slice(0, 1) }).expect(200);
    await deposit(id).expect(200);
  });
});

describe('withdrawal', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });
  const withdraw = (id: string, input?: object) => declarant.post(`/api/requests/${id}/withdraw`, input);

  it.each(['deposited', 'awaiting_evaluation'] as const)(
    'from %s makes a draft again that keeps its number',
    async (state) => {
      const id = await requestIn(state, declarant, staff);
      const { body: before } = await declarant.get(`/api/requests/${id}`).expect(200);
      const { number } = before.data;
      const { body } = await withdraw(id, { reason: 'Facture à remplacer' }).expect(200);
      expect(body.data).toMatchObject({
        state: 'draft',
        number,
        depositedAt: null,
        office: null,
        serviceTime: null,
        operations: ['deposit', 'edit', 'copy'],
      });
      await declarant.del(`/api/requests/${id}`).expect(refused('transition_not_allowed'));
      await declarant.put(`/api/requests/${id}`, { purpose: 'Corrigé' }).expect(200);
      const again = await declarant.post(`/api/requests/${id}/deposit`).expect(200);
      expect(again.body.data).toMatchObject({ state: 'deposited', number, office: { code: staff.office.code } });
    }
  );

  it('needs a reason', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    for (const input of [undefined, {}, { reason: '  ' }, { reason: 'x'.repeat(501) }]) {
      await withdraw(id, input).expect(refused('validation_failed'));
    }
  });

  it('is too late once an agent has taken the request', async () => {
    const id = await requestIn('under_evaluation', declarant, staff);
    const { body } = await withdraw(id, { reason: 'Erreur' }).expect(refused('transition_not_allowed'));
    expect(body.error.details).toMatchObject({ state: 'under_evaluation', operations: ['copy'] });
  });
});
