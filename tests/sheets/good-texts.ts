import type { GoodSheet } from './corpus';
import { englishNumber, frenchNumber, keys, labels, neutral, textRows } from './goods';
import { csvOf, encoded, type TextFormat } from './text-file';

type Rows = readonly (readonly string[])[];

const french = { quantity: frenchNumber, value: frenchNumber, netWeight: frenchNumber };
const english = { quantity: englishNumber, value: englishNumber, netWeight: englishNumber };

/** Names for the codes, as a user would pick them from a list. */
const named = (names: Readonly<Record<string, string>>) => (code: string) => names[code] ?? code;
const frenchNames = {
  unit: named({ H87: 'pièce', KGM: 'Kilogramme' }),
  currency: named({ EUR: 'eur' }),
  originCountry: named({ CN: 'Chine', FR: 'FRANCE', TR: 'turquie' }),
  condition: named({ new: 'Neuf', used: "d'occasion" }),
};
const englishNames = {
  originCountry: named({ CN: 'China', FR: 'France', TR: 'TR' }),
  condition: named({ new: 'New', used: 'Used' }),
};
const arabicNames = { condition: named({ new: 'جديد', used: 'مستعمل' }) };

const frenchRows: Rows = [labels('fr'), ...textRows({ ...french, ...frenchNames, brand: neutral })];
const englishRows: Rows = [labels('en'), ...textRows({ ...english, ...englishNames })];
const keyRows: Rows = [keys, ...textRows()];

const text = (name: string, rows: Rows, format: TextFormat, more: Partial<GoodSheet> = {}): GoodSheet => ({
  name: `CSV: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.csv', bytes: csvOf(rows, format) }),
  ...more,
});

const written = (name: string, content: string, more: Partial<GoodSheet> = {}): GoodSheet => ({
  name: `CSV: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.csv', bytes: encoded(content) }),
  ...more,
});

const withoutNarrowSpaces = frenchRows.map((cells) => cells.map((cell) => cell.replaceAll('\u202f', '\u00a0')));
const backwards = (rows: Rows): Rows => rows.map((cells) => [...cells].reverse());
const shouted = (header: string): string => ` ${header.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')} * `;
const dotted = (code: string): string => code.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)$/, '$1.$2.$3 $4');

/** Good sheets as text. */
export const goodTexts: readonly GoodSheet[] = [
  text('French, UTF-8 with BOM, semicolons', frenchRows, { encoding: 'utf-8 with BOM' }),
  text('French, UTF-8 without BOM, line feeds', frenchRows, { lineEnd: '\n' }),
  text('French, Windows-1252', withoutNarrowSpaces, { encoding: 'windows-1252' }),
  text('French, Windows-1252, tabs', withoutNarrowSpaces, { encoding: 'windows-1252', separator: '\t' }),
  text('English, commas', englishRows, { separator: ',' }),
  text('English, semicolons', englishRows, { separator: ';' }),
  text('Arabic labels, tabs', [labels('ar'), ...textRows(arabicNames)], { separator: '\t' }),
  text('Unicode text of Excel', frenchRows, { encoding: 'utf-16le', separator: '\t' }),
  text('UTF-16, big end first', frenchRows, { encoding: 'utf-16be', separator: '\t' }),
  text('old Macintosh line ends', keyRows, { lineEnd: '\r' }),
  text('keys as headers', keyRows, { separator: ',' }),
  text('columns backwards', backwards(frenchRows), {}),
  text('capitals, no accents, asterisks and spaces', [labels('fr').map(shouted), ...textRows(french)], {}),
  text('HS codes with dots and spaces', [keys, ...textRows({ hsCode: dotted })], {}),
  text(
    'columns that nobody knows, and one twice',
    keyRows.map((cells, row) => [row === 0 ? 'N°' : String(row), ...cells, row === 0 ? 'HS code' : 'x']),
    {},
    {
      warnings: [
        { column: 'N°', code: 'unknown_column' },
        { column: 'HS code', code: 'repeated_column' },
      ],
    }
  ),
  text(
    'blank lines and lines of spaces',
    keyRows.flatMap((cells) => [cells, [], ['', '  ', '\u00a0']]),
    {},
    { skipped: 6 }
  ),
  text(
    'a title and an address above the headers',
    [['Liste de colisage'], ['Atlas Distribution SARL', 'Casablanca'], [], ...frenchRows],
    {}
  ),
  text(
    'lines that are numbered and otherwise empty',
    [['N°', ...keys], ...textRows().map((cells, n) => [String(n + 1), ...cells]), ['4'], ['5']],
    {},
    { warnings: [{ column: 'N°', code: 'unknown_column' }] }
  ),
  written('told its separator', `sep=,\r\n${csvOf(englishRows, { separator: ',' }).toString()}`),
  written(
    'every field quoted',
    keyRows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
  ),
  written('no line end at its end', csvOf(keyRows).toString().trimEnd()),
];
