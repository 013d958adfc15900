import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { decodeText } from '../../../../src/platform/sheets/csv/decode-text';
import { readCsv } from '../../../../src/platform/sheets/csv/read-csv';
import { rowBudget } from '../../../../src/platform/sheets/sheet-limits';
import { csvOf, encoded } from '../../../sheets/text-file';

const read = (text: string, separator = ';') => [...readCsv(text, separator, rowBudget(1000))];
const cells = (text: string) => read(text).map((row) => row.cells);

test.each([
  [
    'a;b\r\nc;d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a;;b;\n', [['a', null, 'b', null]]],
  ['"a;b";"c\r\nd";"e""f"', [['a;b', 'c\r\nd', 'e"f']]],
  ['5" pipe;12"', [['5" pipe', '12"']]],
  ['"Atlas" brand;x', [['Atlas brand', 'x']]],
  ['a\rb\r\nc\nd', [['a'], ['b'], ['c'], ['d']]],
  ['"";"x"', [[null, 'x']]],
])('%j is read as spreadsheet programs read it', (text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('rows are numbered as programs show them: blank ones count, a field of several lines is one row', () => {
  expect(read('a\n\n"b\nc"\n;;\nd').map(({ row }) => row)).toEqual([1, 3, 5]);
});

test('a quote that is never closed gives its row and cell, and ends the file', () => {
  expect(read('a;b\nc;"d;e\nf')).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['c', 'd;e\nf'], unclosedCell: 1 },
  ]);
});

test('whatever is written with quotes is read back, as csv-parse reads it', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ';', ',', '\t', '\n', '\r', ' ', "'", '='),
    maxLength: 5,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  const separators = fc.constantFrom(';' as const, ',' as const, '\t' as const);
  fc.assert(
    fc.property(table, separators, fc.constantFrom('\r\n' as const, '\n' as const), (rows, separator, lineEnd) => {
      const text = csvOf(rows, { separator, lineEnd }).toString();
      const full = rows.filter((row) => row.some((value) => value !== ''));
      expect(read(text, separator).map((row) => row.cells.map((value) => value ?? ''))).toEqual(full);
      const other: string[][] = parse(text, {
        delimiter: separator,
        relax_column_count: true,
        record_delimiter: lineEnd,
      });
      expect(other.filter((row) => row.some((value) => value !== ''))).toEqual(full);
    })
  );
});

test('no text makes reading fail, and nothing of it is lost but separators, quotes and line ends', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', ';', '\n', '\r'), maxLength: 30 });
  const letters = (value: string): string => value.replace(/[^ab]/g, '');
  fc.assert(
    fc.property(text, (value) => {
      expect(
        read(value)
          .flatMap((row) => row.cells.map((cell) => letters(String(cell ?? ''))))
          .join('')
      ).toBe(letters(value));
    }),
    { numRuns: 1000 }
  );
});

test.each(['utf-8', 'utf-8 with BOM', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
  '%s is found out',
  (encoding) => {
    expect(decodeText(encoded('Désignation; l’été, 5 €', encoding))).toBe('Désignation; l’été, 5 €');
  }
);
