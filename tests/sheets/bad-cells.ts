import type { GoodsColumnKey } from '../../src/domain/goods-sheet/columns';
import type { FaultCode } from '../../src/domain/refusal';
import type { BadSheet } from './corpus';
import { keys, labels, textRows } from './goods';
import { csvOf, encoded } from './text-file';
import {
  booleanCell,
  type Cell,
  errorCell,
  numberCell,
  type Sheet,
  style,
  uncomputedCell,
  workbookOf,
} from './workbook';

type Expected = { row: number; column: GoodsColumnKey; code: FaultCode };

const failed = (...faults: Expected[]): BadSheet['expect'] => ({ status: 422, code: 'import_failed', faults });

/** A text in which one cell of the second line (row 3) is something else. */
const cell = (column: GoodsColumnKey, value: string, code: FaultCode): BadSheet => ({
  name: `CSV: ${column} "${value.length > 30 ? `${value.length} × ${value[0]}` : value}"`,
  file: () => {
    const rows = textRows();
    const second = rows[1] ?? [];
    second[keys.indexOf(column)] = value;
    return Promise.resolve({ name: 'marchandises.csv', bytes: csvOf([labels('fr'), ...rows]) });
  },
  expect: failed({ row: 3, column, code }),
});

/** A workbook in which one cell of the second line (row 3) is something else. */
const workbookCell = (name: string, column: GoodsColumnKey, value: Cell, code: FaultCode): BadSheet => ({
  name: `XLSX: ${name}`,
  file: () => {
    const rows: Cell[][] = textRows();
    const second = rows[1] ?? [];
    second[keys.indexOf(column)] = value;
    return Promise.resolve({ name: 'marchandises.xlsx', bytes: workbookOf([{ rows: [labels('fr'), ...rows] }]) });
  },
  expect: failed({ row: 3, column, code }),
});

const text = (name: string, bytes: () => Buffer, ...faults: Expected[]): BadSheet => ({
  name: `CSV: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.csv', bytes: bytes() }),
  expect: failed(...faults),
});

const workbook = (name: string, sheet: () => Sheet, ...faults: Expected[]): BadSheet => ({
  name: `XLSX: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.xlsx', bytes: workbookOf([sheet()]) }),
  expect: failed(...faults),
});

const lines = (): string[][] => [labels('fr'), ...textRows()];

/** A third line whose description opens a quote that nothing closes. */
const unclosed = (): Buffer => {
  const [first = []] = textRows();
  const open = first.map((value, index) => (keys[index] === 'description' ? `"${value}` : value));
  return encoded([labels('fr'), first, first, open].map((cells) => cells.join(';')).join('\n'));
};

/** The description of the first line, with bytes of which no encoding makes letters. */
const damaged = (): Buffer => {
  const bytes = csvOf(lines(), { encoding: 'utf-8 with BOM' });
  const at = bytes.indexOf('é', bytes.indexOf('Bouilloire'));
  bytes[at + 1] = 0x20;
  return bytes;
};

const lastRows = (column: GoodsColumnKey): Expected[] =>
  [3, 4].map((row) => ({ row, column, code: 'merged_cell' as const }));

/** Sheets in which some cells are wrong. */
export const badCells: readonly BadSheet[] = [
  cell('hsCode', '8516', 'invalid_hs_code'),
  cell('hsCode', '85.16.79', 'invalid_hs_code'),
  cell('hsCode', '8,516797E+09', 'invalid_hs_code'),
  cell('hsCode', '', 'required'),
  cell('description', 'ab', 'too_short'),
  cell('description', 'a'.repeat(501), 'too_long'),
  cell('description', 'a'.repeat(40_000), 'too_long'),
  cell('description', 'Caf\u0007', 'invalid_value'),
  cell('description', '#REF!', 'formula_error'),
  cell('brand', 'b'.repeat(101), 'too_long'),
  cell('quantity', '0', 'not_positive'),
  cell('quantity', '12 pièces', 'invalid_decimal'),
  cell('quantity', '1.2.3', 'invalid_decimal'),
  cell('quantity', '9'.repeat(30), 'invalid_decimal'),
  cell('quantity', '#N/A', 'formula_error'),
  cell('quantity', '#VALEUR!', 'formula_error'),
  cell('unit', 'poignée', 'invalid_unit'),
  cell('value', '-5', 'negative'),
  cell('value', '0,00001', 'invalid_decimal'),
  cell('currency', 'euros', 'invalid_currency'),
  cell('originCountry', 'Atlantide', 'invalid_country'),
  cell('condition', 'presque neuf', 'invalid_value'),
  cell('netWeight', '-1', 'not_positive'),
  text('a quote that is not closed', unclosed, { row: 4, column: 'description', code: 'unclosed_quote' }),
  text('letters that were lost', damaged, { row: 2, column: 'description', code: 'unreadable_characters' }),
  text('headers and nothing else', () => csvOf([labels('fr')]), { row: 2, column: 'hsCode', code: 'missing_goods' }),
  text(
    'several faults, after a field of two lines and a blank one',
    () => csvOf([labels('fr'), textRows()[2] ?? [], [], ['12', ...(textRows()[0] ?? []).slice(1)], ['', 'seule']]),
    { row: 4, column: 'hsCode', code: 'invalid_hs_code' },
    ...(['hsCode', 'quantity', 'unit', 'value', 'currency', 'originCountry', 'condition'] as const).map((column) => ({
      row: 5,
      column,
      code: 'required' as const,
    }))
  ),
  workbookCell('an HS code that lost its zero', 'hsCode', 901210000, 'invalid_hs_code'),
  workbookCell('an error', 'value', errorCell('#N/A'), 'formula_error'),
  workbookCell('an error in a text', 'description', errorCell('#NAME?'), 'formula_error'),
  workbookCell('a formula that nobody computed', 'value', uncomputedCell('E3*12'), 'formula_error'),
  workbookCell('a date for a quantity', 'quantity', numberCell(46000, style.date), 'invalid_decimal'),
  workbookCell('a percentage for a quantity', 'quantity', numberCell(0.5, style.percent), 'invalid_decimal'),
  workbookCell('TRUE for a quantity', 'quantity', booleanCell(true), 'invalid_decimal'),
  workbookCell('a cell full of spaces', 'hsCode', ' \u00a0 ', 'required'),
  workbook('cells merged over two lines', () => ({ rows: lines(), merges: ['H3:H4'] }), ...lastRows('currency')),
  workbook(
    'a fault in a row far below',
    () => ({ rows: [labels('fr'), ...textRows(), ['1']], rowNumbers: [1, 2, 3, 4, 5000] }),
    { row: 5000, column: 'hsCode', code: 'invalid_hs_code' },
    ...(['description', 'quantity', 'unit', 'value', 'currency', 'originCountry', 'condition'] as const).map(
      (column) => ({
        row: 5000,
        column,
        code: 'required' as const,
      })
    )
  ),
];
