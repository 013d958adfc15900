import { type DeclarantAccount, company, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, faultsIn, refused } from '../support/refusals';
import { attach, cocForm, depositedRequest, goodsLine } from '../support/requests';

describe('a draft', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant({ address: "12 rue d'Azilal", taxId: '1234567', contactName: 'Salma' });
  });

  const draft = async (form: object = {}): Promise<string> => {
    const { body } = await declarant.post('/api/requests', form).expect(201);
    return body.data.documentId;
  };
  const whole = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;

  it('begins with the company as its importer and nothing else', async () => {
    const { body } = await declarant.post('/api/requests', {}).expect(201);
    expect(body.data).toMatchObject({
      number: null,
      depositedAt: null,
      state: 'draft',
      subject: null,
      type: 'initial',
      route: null,
      office: null,
      response: null,
      version: 1,
      goodsCount: 0,
      serviceTime: null,
      inspection: null,
      shipment: null,
      parties: { exporter: null, manufacturer: null, payer: null },
      operations: ['deposit', 'edit', 'delete', 'copy'],
    });
    expect(body.data.parties.importer).toMatchObject({
      name: company.companyName,
      ice: company.ice,
      taxId: '1234567',
      address: "12 rue d'Azilal",
      city: company.city,
      country: 'MA',
      contactName: 'Salma',
      email: declarant.email,
      phone: null,
    });
  });

  it('takes what is sent over the importer of the account, which stays editable', async () => {
    const { body } = await declarant
      .post('/api/requests', { parties: { importer: { name: 'Atlas Sud', taxId: null } } })
      .expect(201);
    expect(body.data.parties.importer).toMatchObject({ name: 'Atlas Sud', taxId: null, ice: company.ice });
  });

  it('answers the form as it was sent', async () => {
    const form = cocForm(staff.office);
    const data = await whole(await draft(form));
    expect(data).toMatchObject(form);
  });

  it('has the route of its subject where that is fixed', async () => {
    expect((await whole(await draft({ subject: 'sor' }))).route).toBe('B');
    expect((await whole(await draft({ subject: 'sol', route: 'A' }))).route).toBe('C');
    expect((await whole(await draft({ subject: 'coc' }))).route).toBeNull();
  });

  it('may be half-written: only what is there is checked', async () => {
    const halves = {
      subject: 'coc',
      parties: { exporter: { country: 'CN' }, payer: { sameAs: 'exporter' } },
      shipment: { incoterm: 'FOB', containerNumbers: [] },
      goods: [{ description: 'Bouilloire' }, {}],
    };
    const data = await whole(await draft(halves));
    expect(data).toMatchObject({ goodsCount: 2, parties: { payer: { sameAs: 'exporter', name: null } } });
    expect(data.goods[1]).toMatchObject({ line: 2, description: null, quantity: null });
  });

  it('tells unknown keys and bad formats all at once, each with its step, path and message', async () => {
    const wrong = {
      state: 'closed',
      owner: 1,
      number: 'DEM-2026-0000001',
      response: 'conforming',
      subject: 'coi',
      purpose: 'x'.repeat(501),
      parties: {
        importer: { ice: '123' },
        exporter: { country: 'ZZ', ice: '001234567000062' },
        broker: {},
        payer: { email: 'payer@' },
      },
      inspection: { phone: '12', readyDate: '2026-02-30' },
      shipment: { invoiceValue: '-1', currency: 'EURO', containerNumbers: ['CSQU3054384'], partialShipment: 'oui' },
      goods: [{ hsCode: '8516', outcome: 'conforming', quantity: 'dix' }, 'x'],
    };
    const response = await declarant.post('/api/requests', wrong).expect(refused('validation_failed'));
    expect(
      faultsIn(response)
        .map(({ step, path, code }) => `${step ?? '-'} ${path.join('.')} ${code}`)
        .sort()
    ).toEqual([
      '- number unknown_key',
      '- owner unknown_key',
      '- response unknown_key',
      '- state unknown_key',
      '1 purpose too_long',
      '1 subject invalid_value',
      '2 parties.broker unknown_key',
      '2 parties.exporter.country invalid_country',
      '2 parties.exporter.ice unknown_key',
      '2 parties.importer.ice invalid_ice',
      '2 parties.payer.email invalid_email',
      '3 inspection.phone invalid_phone',
      '3 inspection.readyDate invalid_date',
      '3 shipment.containerNumbers.0 invalid_container_number',
      '3 shipment.currency invalid_currency',
      '3 shipment.invoiceValue not_positive',
      '3 shipment.partialShipment invalid_type',
      '4 goods.0.hsCode invalid_hs_code',
      '4 goods.0.outcome unknown_key',
      '4 goods.0.quantity invalid_decimal',
      '4 goods.1 invalid_type',
    ]);
    expect(faultsIn(response).every(({ message }) => message.length > 5)).toBe(true);
  });

  it('keeps decimals exactly and answers them without trailing zeros', async () => {
    const values = { invoiceValue: '99999999999999.9999', fobValue: 0.5 };
    const goods = [
      goodsLine(staff.office, { quantity: '1500.00', value: '14400.50', netWeight: 0.1 }),
      goodsLine(staff.office, { quantity: 3, value: 0 }),
    ];
    const data = await whole(await draft({ subject: 'coc', shipment: values, goods }));
    expect(data.shipment).toMatchObject({ invoiceValue: '99999999999999.9999', fobValue: '0.5' });
    expect(data.goods[0]).toMatchObject({ quantity: '1500', value: '14400.5', netWeight: '0.1' });
    expect(data.goods[1]).toMatchObject({ quantity: '3', value: '0', netWeight: null });
  });

  it('refuses decimals that its columns cannot hold', async () => {
    const goods = ['123456789012345', '0.00001', '1e400', '-0.0001'].map((quantity) => ({ quantity }));
    const response = await declarant.post('/api/requests', { goods }).expect(refused('validation_failed'));
    expect(faultsIn(response).map(({ path }) => path.join('.'))).toEqual(
      goods.map((_, index) => `goods.${index}.quantity`)
    );
  });

  it('takes 200 lines in a body and no more, and shows the first 25', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ description: `Ligne ${index + 1}` }));
    const refusal = await declarant.post('/api/requests', { goods: lines(201) }).expect(refused('validation_failed'));
    expect(faultList(refusal)).toEqual(['goods too_many']);
    const data = await whole(await draft({ goods: lines(200) }));
    expect(data.goodsCount).toBe(200);
    expect(data.goods.map(({ line }: { line: number }) => line)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  });

  it('is deleted with all that is its own', async () => {
    const id = await draft(cocForm(staff.office));
    await attach(declarant, id, 'other');
    const { attachments } = await whole(id);
    await declarant.del(`/api/requests/${id}`).expect(204);
    await declarant.get(`/api/requests/${id}`).expect(refused('not_found'));
    await declarant.get(`/api/attachments/${attachments[0].documentId}/file`).expect(refused('not_found'));
    await declarant.del(`/api/requests/${id}`).expect(refused('not_found'));
  });

  it('is not deleted once it is deposited', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const { body } = await declarant.del(`/api/requests/${id}`).expect(refused('transition_not_allowed'));
    expect(body.error.details).toMatchObject({ state: 'deposited', operations: ['withdraw', 'copy'] });
  });

  it('is copied with its form and goods, without files, number or state', async () => {
    const form = cocForm(staff.office, { lines: 3 });
    const id = await depositedRequest(declarant, form);
    const { body } = await declarant.post(`/api/requests/${id}/copy`).expect(201);
    expect(body.data).toMatchObject({
      ...form,
      state: 'draft',
      number: null,
      office: null,
      attachments: [],
      version: 1,
    });
    expect(body.data.documentId).not.toBe(id);
    const original = await whole(id);
    const lineIds = (goods: { documentId: string }[]) => goods.map(({ documentId }) => documentId);
    expect(lineIds(body.data.goods)).not.toEqual(expect.arrayContaining(lineIds(original.goods)));
  });
});
