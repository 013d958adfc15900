import { checkDeposit } from '../../../../src/domain/form/deposit';
import { emptyGoodsLine, emptyParty, emptyRequestForm, emptyShipment } from '../../../../src/domain/form/empty';
import type { Inspection, Party, RequestForm, Shipment } from '../../../../src/domain/form/request-form';
import type { PartyRole } from '../../../../src/domain/vocabulary';
import { cocForm, depositOf, kettle, solForm, sorForm } from './sample-forms';

/** Faults as `path code`, which is what most tests are about. */
const faultsOf = (...deposit: Parameters<typeof depositOf>): string[] =>
  checkDeposit(depositOf(...deposit)).map(({ path, code }) => `${path.join('.')} ${code}`);

const withParty = (role: PartyRole, change: Partial<Party>): RequestForm => ({
  ...cocForm,
  parties: { ...cocForm.parties, [role]: { ...emptyParty(), ...cocForm.parties[role], ...change } },
});

const withInspection = (form: RequestForm, change: Partial<Inspection>): RequestForm => ({
  ...form,
  inspection: form.inspection && { ...form.inspection, ...change },
});

const withShipment = (change: Partial<Shipment>): RequestForm => ({
  ...cocForm,
  shipment: cocForm.shipment && { ...cocForm.shipment, ...change },
});

test.each<[string, RequestForm]>([
  ['coc on route A', cocForm],
  ['coc on route B', { ...cocForm, route: 'B', registrationNumber: 'SOR-2026-BV-0000001' }],
  ['coc on route C', { ...cocForm, route: 'C', licenceNumber: 'SOL-2026-BV-0000001' }],
  ['sor', sorForm],
  ['sol', solForm],
  ['renewal of a sor', { ...sorForm, type: 'renewal', previousCertificateNumber: 'SOR-2025-BV-0000001' }],
  ['revision of a coc', { ...cocForm, type: 'revision', previousCertificateNumber: 'COC-2026-BV-0000001' }],
])('a complete form of a %s has no fault', (_, form) => {
  expect(checkDeposit(depositOf(form))).toEqual([]);
});

test('an empty coc reports everything at once, in the order of the steps', () => {
  const form = { ...emptyRequestForm(), subject: 'coc', route: 'A' } as const;
  const faults = checkDeposit(depositOf(form, { goods: [], attachments: [] }));
  expect(faults.map(({ step, path, code }) => `${step} ${path.join('.')} ${code}`)).toEqual([
    ...['name', 'ice', 'address', 'city', 'country', 'email'].map((key) => `2 parties.importer.${key} required`),
    ...['name', 'address', 'city', 'country'].map((key) => `2 parties.exporter.${key} required`),
    ...['name', 'country'].map((key) => `2 parties.manufacturer.${key} required`),
    ...['name', 'address', 'city', 'country', 'email'].map((key) => `2 parties.payer.${key} required`),
    ...['placeName', 'address', 'city', 'country', 'contactName', 'phone', 'readyDate'].map(
      (key) => `3 inspection.${key} required`
    ),
    ...[
      'transportMode',
      'incoterm',
      'dischargePort',
      'provenanceCountry',
      'invoiceNumber',
      'invoiceDate',
      'invoiceValue',
      'currency',
    ].map((key) => `3 shipment.${key} required`),
    '4 goods missing_goods',
    ...Array.from({ length: 3 }, () => '5 attachments missing_document'),
  ]);
});

test('a wholly empty form asks for subject and route', () => {
  const faults = faultsOf(emptyRequestForm(), { attachments: [] });
  expect(faults).toEqual(expect.arrayContaining(['subject required', 'route required']));
  expect(faults.filter((fault) => /^(shipment|inspection|attachments)/.test(fault))).toEqual([]);
});

describe('object', () => {
  test.each<[string, Partial<RequestForm>, string[]]>([
    ['coc on B without registration', { route: 'B' }, ['registrationNumber required']],
    ['coc on C without licence', { route: 'C' }, ['licenceNumber required']],
    ['coc on C with a registration only', { route: 'C', registrationNumber: 'SOR-1' }, ['licenceNumber required']],
    ['revision without the old number', { type: 'revision' }, ['previousCertificateNumber required']],
    [
      'renewal of a coc',
      { type: 'renewal', previousCertificateNumber: 'COC-2026-BV-0000001' },
      ['type not_applicable'],
    ],
    ['a purpose too long', { purpose: 'x'.repeat(501) }, ['purpose too_long']],
    ['spaces for a number', { route: 'B', registrationNumber: '  ' }, ['registrationNumber required']],
  ])('%s', (_, change, faults) => {
    expect(faultsOf({ ...cocForm, ...change })).toEqual(faults);
  });

  test.each<[RequestForm, string[]]>([
    [{ ...sorForm, route: null }, []],
    [{ ...solForm, route: null }, []],
    [{ ...sorForm, route: 'A' }, ['route invalid_value']],
    [{ ...solForm, route: 'B' }, ['route invalid_value']],
    [{ ...cocForm, route: null }, ['route required']],
  ])('the route is fixed for sor and sol (case %#)', (form, faults) => {
    expect(faultsOf(form)).toEqual(faults);
  });
});

describe('parties', () => {
  test('the importer is Moroccan', () => {
    expect(faultsOf(withParty('importer', { country: 'FR' }))).toEqual(['parties.importer.country must_be_morocco']);
  });

  test('a payer who is another party is asked nothing more', () => {
    expect(faultsOf(withParty('payer', { sameAs: 'exporter', name: 'x', email: 'nonsense' }))).toEqual([]);
  });

  test('a payer of their own is asked everything but the optional fields', () => {
    expect(faultsOf(withParty('payer', { sameAs: null, name: 'Payeur SA' }))).toEqual(
      ['address', 'city', 'country', 'email'].map((key) => `parties.payer.${key} required`)
    );
  });

  test.each<[Partial<Party>, string]>([
    [{ name: 'A' }, 'name too_short'],
    [{ name: 'A'.repeat(201) }, 'name too_long'],
    [{ ice: '001234567000063' }, 'ice invalid_ice'],
    [{ taxId: '123' }, 'taxId invalid_tax_id'],
    [{ phone: '0522' }, 'phone invalid_phone'],
    [{ email: 'atlas.test' }, 'email invalid_email'],
    [{ country: 'XX' }, 'country invalid_country'],
    [{ city: 'Casa\u0000blanca' }, 'city invalid_value'],
    [{ city: 'Casa\ud800' }, 'city invalid_value'],
  ])('of the importer %j gives %s', (change, fault) => {
    expect(faultsOf(withParty('importer', change))).toContain(`parties.importer.${fault}`);
  });
});

describe('inspection', () => {
  test('is ready today or later for a coc', () => {
    expect(faultsOf(withInspection(cocForm, { readyDate: '2026-12-01' }))).toEqual([]);
    expect(faultsOf(withInspection(cocForm, { readyDate: '2026-11-30' }))).toEqual([
      'inspection.readyDate date_in_past',
    ]);
  });

  test('needs no date for a sol, whatever stands there', () => {
    expect(faultsOf(withInspection(solForm, { readyDate: null }))).toEqual([]);
    expect(faultsOf(withInspection(solForm, { readyDate: '2020-01-01' }))).toEqual([]);
  });

  test('is not asked for a sor', () => {
    expect(faultsOf({ ...solForm, subject: 'sor', route: 'B', inspection: null })).toEqual([]);
  });
});

describe('shipment', () => {
  test.each([sorForm, solForm])('is refused with sor and sol (case %#)', (form) => {
    expect(faultsOf({ ...form, shipment: cocForm.shipment })).toEqual(['shipment not_applicable']);
    expect(faultsOf({ ...form, shipment: emptyShipment() })).toEqual([]);
  });

  test.each<[Partial<Shipment>, string[]]>([
    [{ invoiceDate: '2026-12-01' }, []],
    [{ invoiceDate: '2026-12-02' }, ['invoiceDate date_in_future']],
    [{ invoiceDate: '2026-02-30' }, ['invoiceDate invalid_date']],
    [{ invoiceValue: '0' }, ['invoiceValue not_positive']],
    [{ invoiceValue: '-1' }, ['invoiceValue not_positive']],
    [{ fobValue: '0' }, []],
    [{ fobValue: '-0.5' }, ['fobValue negative']],
    [{ fobValue: '1e3' }, ['fobValue invalid_decimal']],
    [{ currency: 'EURO' }, ['currency invalid_currency']],
    [{ transportMode: '7' }, ['transportMode invalid_value']],
    [{ incoterm: 'DAT' }, ['incoterm invalid_value']],
    [{ loadingPort: 'NINGBO' }, ['loadingPort invalid_locode']],
    [{ containerNumbers: ['CSQU3054383', 'CSQU3054384', ''] }, ['containerNumbers.1 invalid_container_number']],
    [{ containerNumbers: Array.from({ length: 501 }, () => 'CSQU3054383') }, ['containerNumbers too_many']],
  ])('%j gives %j', (change, faults) => {
    expect(faultsOf(withShipment(change))).toEqual(faults.map((fault) => `shipment.${fault}`));
  });
});

describe('goods', () => {
  const empty = { goods: [kettle, emptyGoodsLine()] };
  const always = ['hsCode', 'description'];
  const models = ['brand', 'model'];
  const customs = ['quantity', 'unit', 'value', 'currency'];

  test.each<[string, RequestForm, string[]]>([
    ['coc on A', cocForm, [...always, ...customs, 'originCountry', 'condition']],
    [
      'coc on B',
      { ...cocForm, route: 'B', registrationNumber: 'SOR-1' },
      [...always, ...models, ...customs, 'originCountry', 'condition'],
    ],
    [
      'coc on C',
      { ...cocForm, route: 'C', licenceNumber: 'SOL-1' },
      [...always, ...models, ...customs, 'originCountry', 'condition'],
    ],
    ['sor', sorForm, [...always, ...models, 'originCountry']],
    ['sol', solForm, [...always, ...models, 'originCountry']],
  ])('an empty second line of a %s lacks what that asks for', (_, form, keys) => {
    expect(faultsOf(form, empty)).toEqual(keys.map((key) => `goods.1.${key} required`));
  });

  test.each<[object, string]>([
    [{ hsCode: '8516.79' }, 'hsCode invalid_hs_code'],
    [{ description: 'ab' }, 'description too_short'],
    [{ description: 'x'.repeat(501) }, 'description too_long'],
    [{ brand: 'x'.repeat(101) }, 'brand too_long'],
    [{ model: 'x'.repeat(101) }, 'model too_long'],
    [{ quantity: '0' }, 'quantity not_positive'],
    [{ unit: 'CT' }, 'unit invalid_unit'],
    [{ value: '-0.01' }, 'value negative'],
    [{ netWeight: '0' }, 'netWeight not_positive'],
    [{ originCountry: 'Chine' }, 'originCountry invalid_country'],
    [{ standards: 'x'.repeat(301) }, 'standards too_long'],
    [{ manufacturerName: 'x'.repeat(201) }, 'manufacturerName too_long'],
  ])('%j gives %s', (change, fault) => {
    expect(faultsOf(cocForm, { goods: [{ ...kettle, ...change }] })).toEqual([`goods.0.${fault}`]);
  });

  test('a line may be worth nothing', () => {
    expect(faultsOf(cocForm, { goods: [{ ...kettle, value: '0' }] })).toEqual([]);
  });

  test('are no more than the setting allows', () => {
    const faults = checkDeposit(depositOf(cocForm, { goods: [kettle, kettle, kettle], maxGoods: 2 }));
    expect(faults).toEqual([{ path: ['goods'], code: 'too_many', params: { max: 2 }, step: 4 }]);
  });
});
