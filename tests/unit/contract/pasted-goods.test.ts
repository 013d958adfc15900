import * as z from 'zod';
import { goodsLine, asPasted, withPastedValues, goodsPatch } from '../../../src/contract/form/goods-body';
import { parseWith } from '../../../src/contract/parse';
import { emptyRequestForm } from '../../../src/domain/form/empty';
import type { GoodsColumnKey } from '../../../src/domain/goods-sheet/columns';
import { decimalMarkOf, readGoodsRow } from '../../../src/domain/goods-sheet/read-row';
import { ValidationRefusal } from '../../../src/domain/refusal';

type Read = { value?: unknown; code?: string };

const refusedCode = (work: () => unknown): Read => {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof ValidationRefusal) return { code: error.faults[0]?.code };
    throw error;
  }
};

const pastedLines = asPasted(z.array(goodsLine));

/** What a cell is, pasted into the grid among other cells of its column. */
const pasted = (key: GoodsColumnKey, cells: readonly string[]): Read =>
  refusedCode(
    () =>
      parseWith(
        pastedLines,
        cells.map((cell) => ({ [key]: cell }))
      )[0]?.[key]
  );

/** What a cell is in the sheet, above other cells of its column. */
const imported = (key: GoodsColumnKey, cells: readonly string[]): Read => {
  const columns = new Map([[key, 0]]);
  const rows = cells.map((cell) => [cell]);
  const context = { columns, form: emptyRequestForm(), decimalMark: decimalMarkOf(rows, columns) };
  const { line, faults } = readGoodsRow(rows[0] ?? [], context);
  const code = faults.find(({ column }) => column === key)?.code;
  return code === undefined ? { value: line[key] } : { code };
};

describe('a cell is read alike when it is pasted and when it is imported', () => {
  it.each<[GoodsColumnKey, string[], Read]>([
    ['hsCode', [' 8516.79.70.00 '], { value: '8516797000' }],
    ['hsCode', ['8516 79'], { code: 'invalid_hs_code' }],
    ['description', ['  Bouilloire  '], { value: 'Bouilloire' }],
    ['description', ['ab'], { code: 'too_short' }],
    ['description', ['x'.repeat(501)], { code: 'too_long' }],
    ['brand', ['a\u0007b'], { code: 'invalid_value' }],
    ['quantity', ['1 234,50'], { value: '1234.5' }],
    ['quantity', ['1\u202f234,50'], { value: '1234.5' }],
    ['quantity', ['1,234.50'], { value: '1234.5' }],
    ['quantity', ['1,234'], { value: '1.234' }],
    ['quantity', ['1,234', '12.5'], { value: '1234' }],
    ['quantity', ['1,234', '12,5'], { value: '1.234' }],
    ['quantity', ['1.234', '12,5'], { value: '1234' }],
    ['quantity', ['1.234', '12.5'], { value: '1.234' }],
    ['quantity', ['0'], { code: 'not_positive' }],
    ['quantity', ['beaucoup'], { code: 'invalid_decimal' }],
    ['value', ['-1'], { code: 'negative' }],
    ['value', ['1,23456'], { code: 'invalid_decimal' }],
    ['netWeight', ['0,125'], { value: '0.125' }],
    ['unit', ['pièce'], { value: 'H87' }],
    ['unit', ['kilogram'], { value: 'KGM' }],
    ['unit', ['poignée'], { code: 'invalid_unit' }],
    ['currency', ['eur'], { value: 'EUR' }],
    ['currency', ['euros'], { code: 'invalid_currency' }],
    ['originCountry', ['Chine'], { value: 'CN' }],
    ['originCountry', ['cn'], { value: 'CN' }],
    ['originCountry', ['Atlantide'], { code: 'invalid_country' }],
    ['condition', ['Neuf'], { value: 'new' }],
    ['condition', ['d’occasion'], { value: 'used' }],
    ['condition', ['presque neuf'], { code: 'invalid_value' }],
    ['standards', ['   '], { value: null }],
    ['standards', ['#N/A'], { code: 'formula_error' }],
    ['value', ['#DIV/0!'], { code: 'formula_error' }],
    ['currency', ['Err:502'], { code: 'formula_error' }],
    ['model', ['Th\ufffdi\ufffdre'], { code: 'unreadable_characters' }],
    ['manufacturerName', ['x'.repeat(201)], { code: 'too_long' }],
  ])('%s %j', (key, cells, expected) => {
    expect(pasted(key, cells)).toEqual(expected);
    expect(imported(key, cells)).toEqual(expected);
  });
});

describe('pasted numbers', () => {
  it('follow the other numbers of all lines and columns, as those of a sheet follow the sheet’s', () => {
    const lines = [{ quantity: '1,234' }, { value: '12.50', quantity: '2,000' }, {}];
    expect(parseWith(pastedLines, lines)).toMatchObject([
      { quantity: '1234' },
      { value: '12.5', quantity: '2000' },
      { quantity: null },
    ]);
  });

  it('that are numbers of JSON are taken for what they are', () => {
    const lines = [{ quantity: 1.234, value: 0 }, { quantity: '1 234,5' }];
    expect(parseWith(pastedLines, lines)).toMatchObject([{ quantity: '1.234', value: '0' }, { quantity: '1234.5' }]);
  });

  it('of a change follow the other numbers of that change', () => {
    const body = withPastedValues(z.strictObject({ values: goodsPatch }));
    const sent = { values: { quantity: '1,234', value: '5,678.5' } };
    expect(parseWith(body, sent)).toEqual({ values: { quantity: '1234', value: '5678.5' } });
  });

  it('are written as the answers write them, so that sending an answer back changes nothing', () => {
    const line = { ...parseWith(goodsLine, {}), quantity: '1.234', value: '14400.5', netWeight: '1000000' };
    expect(parseWith(pastedLines, [line])).toEqual([line]);
  });

  it.each([[null], ['x'], [[1, 'x', null]], [{ quantity: {} }], [[[{ quantity: '1,5' }]]], [{ quantity: ['1,5'] }]])(
    'in %j are refused like any other wrong shape',
    (sent) => {
      expect(() => parseWith(pastedLines, sent)).toThrow(ValidationRefusal);
    }
  );
});
