import * as requests from '../../../src/contract/declarants/requests';
import { parseWith, readCall } from '../../../src/contract/parse';
import { requestBody, requestPatch } from '../../../src/contract/form/request-body';
import { ValidationRefusal } from '../../../src/domain/refusal';

const faultsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof ValidationRefusal) return error.faults;
    throw error;
  }
  throw new Error('Nothing was refused');
};

const faultsOfBody = (body: unknown) => faultsOf(() => parseWith(requestBody, body));

/** The body of the specification's example. */
const example = {
  subject: 'coc',
  type: 'initial',
  route: 'A',
  purpose: 'Petit électroménager, 3e trimestre',
  registrationNumber: null,
  parties: {
    importer: { name: 'Atlas Distribution SARL', ice: '001234567000062', country: 'MA', phone: '+212522000000' },
    exporter: { name: 'Ningbo Home Co., Ltd', city: 'Ningbo', country: 'CN' },
    payer: { sameAs: 'importer' },
  },
  inspection: { placeName: 'Entrepôt 4', readyDate: '2026-12-15' },
  shipment: {
    transportMode: '1',
    incoterm: 'FOB',
    invoiceValue: '123456.5',
    containerNumbers: ['CSQU3054383'],
    partialShipment: false,
  },
  goods: [{ hsCode: '8516797000', description: 'Bouilloire 1,7 L', quantity: '1200', unit: 'H87', value: '14400' }],
};

describe('a body of the form', () => {
  it('is taken as it is', () => {
    const { goods, ...form } = parseWith(requestBody, example);
    const { goods: sentGoods, ...sentForm } = example;
    expect(form).toEqual(sentForm);
    expect(goods?.[0]).toMatchObject(sentGoods[0] ?? {});
  });

  it('may be any part of the form', () => {
    expect(parseWith(requestBody, {})).toEqual({});
    expect(parseWith(requestBody, { shipment: { currency: 'EUR' } })).toEqual({ shipment: { currency: 'EUR' } });
  });

  it('completes the lines of goods', () => {
    const { goods } = parseWith(requestBody, { goods: [{ brand: ' Atlas ' }] });
    expect(goods).toEqual([expect.objectContaining({ brand: 'Atlas', model: null, hsCode: null, netWeight: null })]);
    expect(Object.keys(goods?.[0] ?? {})).toHaveLength(13);
  });

  it.each([
    ['1500', '1500'],
    ['0014400.50', '14400.5'],
    [14400.5, '14400.5'],
    ['', null],
    [null, null],
  ])('writes the decimal %p as %p', (sent, kept) => {
    expect(parseWith(requestBody, { shipment: { invoiceValue: sent } })).toEqual({ shipment: { invoiceValue: kept } });
  });

  it('brings texts into the form in which they are stored', () => {
    expect(
      parseWith(requestBody, {
        purpose: '   ',
        shipment: { containerNumbers: ['csqu 305438 3'], dischargePort: 'ma cas' },
        goods: [{ hsCode: '8516.79.70 00' }],
      })
    ).toMatchObject({
      purpose: null,
      shipment: { containerNumbers: ['CSQU3054383'], dischargePort: 'MACAS' },
      goods: [{ hsCode: '8516797000' }],
    });
  });

  it('tells all faults at once', () => {
    const faults = faultsOfBody({
      state: 'closed',
      owner: 3,
      subject: 'visa',
      parties: { importer: { ice: '001234567000063', colour: 'red' }, exporter: { ice: '001234567000062' } },
      shipment: { invoiceValue: '-1', invoiceDate: '2026-02-30', containerNumbers: ['CSQU3054383', 'X'] },
      goods: [{ hsCode: '85' }, { quantity: 0, description: 'x', line: 4 }],
    });
    expect(faults.map(({ path, code }) => [path.join('.'), code])).toEqual(
      expect.arrayContaining([
        ['state', 'unknown_key'],
        ['owner', 'unknown_key'],
        ['subject', 'invalid_value'],
        ['parties.importer.ice', 'invalid_ice'],
        ['parties.importer.colour', 'unknown_key'],
        ['parties.exporter.ice', 'unknown_key'],
        ['shipment.invoiceValue', 'not_positive'],
        ['shipment.invoiceDate', 'invalid_date'],
        ['shipment.containerNumbers.1', 'invalid_container_number'],
        ['goods.0.hsCode', 'invalid_hs_code'],
        ['goods.1.quantity', 'not_positive'],
        ['goods.1.description', 'too_short'],
        ['goods.1.line', 'unknown_key'],
      ])
    );
    expect(faults).toHaveLength(13);
  });

  it.each([
    [{ purpose: 'x'.repeat(501) }, { path: ['purpose'], code: 'too_long', params: { max: 500 } }],
    [{ purpose: 'a\u0000b' }, { path: ['purpose'], code: 'invalid_value' }],
    [{ purpose: 12 }, { path: ['purpose'], code: 'invalid_type' }],
    [{ shipment: { invoiceValue: '1e3' } }, { path: ['shipment', 'invoiceValue'], code: 'invalid_decimal' }],
    [{ shipment: { invoiceValue: [] } }, { path: ['shipment', 'invoiceValue'], code: 'invalid_type' }],
    [{ shipment: { partialShipment: 'no' } }, { path: ['shipment', 'partialShipment'], code: 'invalid_type' }],
    [{ goods: Array(201).fill({}) }, { path: ['goods'], code: 'too_many', params: { max: 200 } }],
    [{ parties: { payer: { sameAs: 'payer' } } }, { path: ['parties', 'payer', 'sameAs'], code: 'invalid_value' }],
    [{ version: 1 }, { path: ['version'], code: 'unknown_key' }],
    [[], { path: [], code: 'invalid_type' }],
  ])('refuses %j', (body, fault) => {
    expect(faultsOfBody(body)).toEqual([fault]);
  });
});

describe('a merge patch of the form', () => {
  it('keeps the difference between missing and cleared', () => {
    expect(
      parseWith(requestPatch, {
        purpose: null,
        parties: { importer: { phone: null }, exporter: null },
        inspection: null,
        goods: null,
        version: 7,
      })
    ).toEqual({
      purpose: null,
      parties: { importer: { phone: null }, exporter: null },
      inspection: null,
      goods: [],
      version: 7,
    });
  });

  it('clears the type to the first request, and a list to an empty one', () => {
    expect(parseWith(requestPatch, { type: null, shipment: { containerNumbers: null } })).toEqual({
      type: 'initial',
      shipment: { containerNumbers: [] },
    });
  });

  it.each([-1, 1.5, 'x', null, 3_000_000_000])('refuses the version %p', (version) => {
    expect(faultsOf(() => parseWith(requestPatch, { version }))).toEqual([
      expect.objectContaining({ path: ['version'] }),
    ]);
  });
});

describe('the envelope of a body', () => {
  const create = (body?: unknown) =>
    readCall(requests.createRequest, { params: {}, query: {}, request: { body } }).body;

  it('is data', () => {
    expect(create({ data: { subject: 'sor' } })).toEqual({ subject: 'sor' });
  });

  it.each([[undefined], [null], [{}], ['text'], [{ subject: 'sor' }]])('is missed in %j', (body) => {
    expect(faultsOf(() => create(body))).toEqual([{ path: [], code: 'required' }]);
  });

  it('has nothing beside data', () => {
    expect(faultsOf(() => create({ data: {}, state: 'closed' }))).toEqual([{ path: ['state'], code: 'unknown_key' }]);
  });

  it('gives each fault the step of the form', () => {
    const faults = faultsOf(() =>
      create({ data: { route: 'D', shipment: { currency: 'EURO' }, goods: [{ unit: 'x' }] } })
    );
    expect(faults).toEqual([
      { path: ['route'], code: 'invalid_value', step: 1 },
      { path: ['shipment', 'currency'], code: 'invalid_currency', step: 3 },
      { path: ['goods', 0, 'unit'], code: 'invalid_unit', step: 4 },
    ]);
  });
});
