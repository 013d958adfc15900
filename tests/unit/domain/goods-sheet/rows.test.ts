import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { emptyGoodsLine } from '../../../../src/domain/form/empty';
import type { GoodsLine } from '../../../../src/domain/form/request-form';
import { goodsColumns } from '../../../../src/domain/goods-sheet/columns';
import { neutraliseFormula } from '../../../../src/domain/goods-sheet/formulas';
import { matchHeaders } from '../../../../src/domain/goods-sheet/headers';
import { decimalMarkOf, isBlankRow, readGoodsRow, type SheetCell } from '../../../../src/domain/goods-sheet/read-row';
import { writeGoodsRow } from '../../../../src/domain/goods-sheet/write-row';
import { countryCodes } from '../../../../src/domain/reference/countries';
import { currencyCodes } from '../../../../src/domain/reference/currencies';
import { units } from '../../../../src/domain/reference/units';
import { languages } from '../../../../src/domain/vocabulary';
import { checkDeposit } from '../../../../src/domain/form/deposit';
import { cocForm, depositOf, kettle, sorForm } from '../form/sample-forms';

const { columns } = matchHeaders(
  goodsColumns.map(({ key }) => key),
  cocForm
);

const read = (cells: Partial<Record<keyof GoodsLine, SheetCell>>, form = cocForm) =>
  readGoodsRow(
    goodsColumns.map(({ key }) => cells[key] ?? null),
    { columns, form, decimalMark: null }
  );

const goodCells = {
  hsCode: '8516.79.70.00',
  description: 'Bouilloire 1,7 L',
  quantity: '1 200',
  unit: 'pièce',
  value: '14 400,00',
  currency: 'eur',
  originCountry: 'Chine',
  condition: 'Neuf',
};

test('the sample sheet is read whole and could be deposited', () => {
  const [header = '', ...rows] = readFileSync('data/samples/goods-electrical.csv', 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const match = matchHeaders(header.split(';'), cocForm);
  expect(match).toMatchObject({ ignored: [], missing: [] });
  const cells = rows.map((row) => row.split(';'));
  const decimalMark = decimalMarkOf(cells, match.columns);
  expect(decimalMark).toBe(',');
  const results = cells.map((row) => readGoodsRow(row, { columns: match.columns, form: cocForm, decimalMark }));
  const goods = results.map(({ line }) => line);

  expect(results.flatMap(({ faults }) => faults)).toEqual([]);
  expect(goods).toHaveLength(24);
  expect(checkDeposit(depositOf(cocForm, { goods }))).toEqual([]);
  expect(goods[0]).toEqual({
    ...kettle,
    description: 'Bouilloire électrique 1,7 L inox',
    netWeight: '1450.5',
    standards: 'NM EN 60335-2-15',
  });
  expect(goods[20]).toMatchObject({ unit: 'SET', quantity: '200', value: '52000' });
  expect(new Set(goods.map(({ originCountry }) => originCountry))).toEqual(new Set(['CN', 'TR', 'ES', 'IT']));
});

test('a good row has no fault', () => {
  expect(read(goodCells)).toEqual({
    line: { ...kettle, brand: null, model: null, description: 'Bouilloire 1,7 L' },
    faults: [],
  });
});

test('every bad cell is reported with its column and value, and none of them is kept', () => {
  const { line, faults } = read({
    hsCode: '8516',
    description: 'ab',
    brand: 'x'.repeat(101),
    quantity: '0',
    unit: 'poignée',
    value: 'beaucoup',
    currency: 'euros',
    originCountry: 'Atlantide',
    condition: 'presque neuf',
    netWeight: '-1',
    standards: 'NM EN 60335-2-15',
  });
  expect(faults).toEqual([
    { column: 'hsCode', value: '8516', code: 'invalid_hs_code', params: undefined },
    { column: 'description', value: 'ab', code: 'too_short', params: { min: 3 } },
    { column: 'brand', value: 'x'.repeat(101), code: 'too_long', params: { max: 100 } },
    { column: 'quantity', value: '0', code: 'not_positive', params: undefined },
    { column: 'unit', value: 'poignée', code: 'invalid_unit', params: undefined },
    { column: 'value', value: 'beaucoup', code: 'invalid_decimal', params: undefined },
    { column: 'currency', value: 'euros', code: 'invalid_currency', params: undefined },
    { column: 'originCountry', value: 'Atlantide', code: 'invalid_country', params: undefined },
    { column: 'condition', value: 'presque neuf', code: 'invalid_value', params: undefined },
    { column: 'netWeight', value: '-1', code: 'not_positive', params: undefined },
  ]);
  expect(line).toEqual({ ...emptyGoodsLine(), standards: 'NM EN 60335-2-15' });
});

test('empty cells of required columns are faults, as the request stands', () => {
  const required = (form: typeof cocForm): string[] =>
    read({ standards: 'x' }, form).faults.map(({ column }) => column);
  expect(required(cocForm)).toEqual([
    'hsCode',
    'description',
    'quantity',
    'unit',
    'value',
    'currency',
    'originCountry',
    'condition',
  ]);
  expect(required(sorForm)).toEqual(['hsCode', 'description', 'brand', 'model', 'originCountry']);
});

test('number cells are taken for what they are, whatever the decimal mark of the texts', () => {
  const cells: SheetCell[] = goodsColumns.map(
    ({ key }) => ({ ...goodCells, hsCode: 8516797000, value: 1.234 })[key as keyof typeof goodCells] ?? null
  );
  const { line, faults } = readGoodsRow(cells, { columns, form: cocForm, decimalMark: ',' });
  expect(faults).toEqual([]);
  expect(line).toMatchObject({ hsCode: '8516797000', value: '1.234' });
});

test('cells beyond the end of a short row are empty', () => {
  const { line, faults } = readGoodsRow(['8516797000'], { columns, form: sorForm, decimalMark: null });
  expect(line.hsCode).toBe('8516797000');
  expect(faults.every(({ code, value }) => code === 'required' && value === '')).toBe(true);
});

test.each<[SheetCell[], boolean]>([
  [[], true],
  [[null, '', '  ', '\u00a0'], true],
  [[null, 0], false],
  [['x'], false],
])('the row %j is blank: %p', (cells, blank) => {
  expect(isBlankRow(cells)).toBe(blank);
});

describe('writing', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.constantFrom('', '.5', '.125', '.0001'))
    .map(([integer, fraction]) => `${integer}${fraction}`);
  const text = (max: number) =>
    fc
      .string({ unit: fc.constantFrom(...'=+-@\'"; ,éàب3\n'), maxLength: max })
      .map((value) => value.trim())
      .map((value) => (value === '' ? null : value));
  const line: fc.Arbitrary<GoodsLine> = fc.record({
    hsCode: fc.integer({ min: 0, max: 9_999_999_999 }).map((code) => String(code).padStart(10, '0')),
    description: text(20).map((value) => `=${value ?? ''}ab`),
    brand: text(10),
    model: text(10),
    quantity: decimal,
    unit: fc.constantFrom(...units.map(({ code }) => code)),
    value: decimal,
    currency: fc.constantFrom(...currencyCodes),
    originCountry: fc.constantFrom(...countryCodes),
    condition: fc.constantFrom('new', 'used'),
    netWeight: fc.option(decimal),
    standards: text(10),
    manufacturerName: text(10),
  });

  test('gives cells that are read as the same line once formulas are neutralised', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...languages), (written, language) => {
        const cells = writeGoodsRow(written, language).map((cell) => cell && neutraliseFormula(cell));
        expect(readGoodsRow(cells, { columns, form: cocForm, decimalMark: null })).toEqual({
          line: written,
          faults: [],
        });
      })
    );
  });

  test('writes the condition in the language, the rest as it is stored', () => {
    const [french, english] = (['fr', 'en'] as const).map((language) =>
      writeGoodsRow({ ...kettle, value: '14400.5' }, language)
    );
    expect(french).toEqual(expect.arrayContaining(['14400.5', 'Neuf', 'H87', 'CN', null]));
    expect(english).toEqual(expect.arrayContaining(['14400.5', 'New', 'H87', 'CN']));
  });
});
