import { goodsColumns } from '../../../../src/domain/goods-sheet/columns';
import { findHeader } from '../../../../src/domain/goods-sheet/find-header';
import { isErrorValue } from '../../../../src/domain/goods-sheet/error-values';
import { mergedCellFaults } from '../../../../src/domain/goods-sheet/merged-cells';
import { readSheet } from '../../../../src/domain/goods-sheet/read-sheet';
import type { SheetCell, SheetRow } from '../../../../src/domain/goods-sheet/sheet-row';
import { cocForm, sorForm } from '../form/sample-forms';

const keys = goodsColumns.map(({ key }) => key);
const good: SheetCell[] = ['8516797000', 'Bouilloire', null, null, 12, 'H87', 100, 'EUR', 'CN', 'new'];
const row = (number: number, cells: SheetCell[]): SheetRow => ({ row: number, cells });

describe('the headers', () => {
  test('are the first line that has all that the request demands', () => {
    const rows = [row(1, ['Code SH', 'Désignation commerciale']), row(4, [...keys]), row(5, [...keys])];
    expect(findHeader(rows, cocForm)).toMatchObject({ row: 4, match: { missing: [] } });
  });

  test('are else the line that has most of it', () => {
    const rows = [
      row(1, ['Marque', 'Modèle']),
      row(2, ['Code SH', 'Marque', 'Modèle']),
      row(3, ['Unité', 'Valeur', 'Devise']),
    ];
    expect(findHeader(rows, sorForm)).toMatchObject({ row: 2, match: { missing: ['description', 'originCountry'] } });
  });

  test('are no line that has but one of them', () => {
    expect(findHeader([row(1, ['Marque']), row(2, ['Modèle', 'x', 12])], cocForm)).toBeNull();
  });
});

describe('a sheet', () => {
  const header = findHeader([row(3, [...keys])], cocForm)!;
  const read = (...rows: SheetRow[]) => readSheet(header, { rows, merged: [], form: cocForm });

  test('gives the lines without faults, and the faults by row and column', () => {
    const sheet = read(row(4, good), row(6, ['12', 'ab', ...good.slice(2)]), row(9, good));
    expect(sheet.lines).toHaveLength(2);
    expect(sheet.faults.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [6, 'hsCode', 'invalid_hs_code'],
      [6, 'description', 'too_short'],
    ]);
    expect(sheet.rows.map(({ row: at }) => at)).toEqual([4, 6, 9]);
    expect(sheet.skipped).toBe(3);
  });

  test('of headers alone is a fault', () => {
    expect(read().faults).toEqual([{ row: 4, column: 'hsCode', value: '', code: 'missing_goods' }]);
  });

  test('shows long values by their beginning', () => {
    const [fault] = read(row(4, ['8516797000', 'a'.repeat(5000), ...good.slice(2)])).faults;
    expect(fault).toMatchObject({ code: 'too_long', value: `${'a'.repeat(200)}…` });
  });

  test('with texts of one number kind reads the doubtful ones alike', () => {
    const with_ = (value: string) => [...good.slice(0, 6), value, ...good.slice(7)];
    const values = (...texts: string[]) =>
      read(...texts.map((text, n) => row(4 + n, with_(text)))).lines.map(({ value }) => value);
    expect(values('1,234', '1,234.5')).toEqual(['1234', '1234.5']);
    expect(values('1,234', '1 234,5')).toEqual(['1.234', '1234.5']);
  });
});

test('cells merged within the goods are faults of every line that they cover; others are not', () => {
  const columns = new Map(keys.map((key, index) => [key, index]));
  const rows = [row(4, good), row(5, good), row(7, good)];
  const merged = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) =>
    mergedCellFaults([{ firstRow, lastRow, firstColumn, lastColumn }], { columns, rows });
  expect(merged(4, 6, 7, 7)).toEqual(new Map([4, 5].map((at) => [at, new Set(['currency'])])));
  expect(merged(7, 7, 2, 3)).toEqual(new Map([[7, new Set(['brand', 'model'])]]));
  expect(merged(1, 2, 0, 12).size).toBe(0);
  expect(merged(7, 9, 0, 0).size).toBe(0);
  expect(merged(4, 7, 20, 20).size).toBe(0);
});

test.each(['#N/A', '#DIV/0!', '#VALEUR!', '#NOM?', ' #REF! ', 'Err:502'])('%s is the error of a formula', (value) => {
  expect(isErrorValue(value)).toBe(true);
});
test.each(['#1', 'N/A', '# REF', 'Err: 502 A', 'Modèle #N/A'])('%s is a text', (value) => {
  expect(isErrorValue(value)).toBe(false);
});
