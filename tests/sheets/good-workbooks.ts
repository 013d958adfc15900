import { Workbook } from 'exceljs';
import { goodsFields } from '../../src/domain/form/fields';
import type { GoodsColumnKey } from '../../src/domain/goods-sheet/columns';
import type { GoodSheet } from './corpus';
import { goodsLines, keys, labels, neutral, textRows } from './goods';
import {
  changePart,
  type Cell,
  formulaCell,
  inlineCell,
  numberCell,
  richText,
  sharedCell,
  type Sheet,
  style,
  styledBlank,
  workbookOf,
  type WorkbookOptions,
} from './workbook';
import type { Part } from './zip-archive';

type Write = (value: string) => Cell;

/** The lines as cells; numbers are number cells unless told otherwise. */
const cellRows = (changes: Partial<Record<GoodsColumnKey, Write>> = {}): Cell[][] =>
  goodsLines.map((line) =>
    keys.map((key) => {
      const value = line[key];
      if (value === null) return null;
      const write: Write | undefined = changes[key];
      if (write) return write(value);
      return goodsFields[key].kind === 'decimal' ? Number(value) : value;
    })
  );

const frenchRows: Cell[][] = [labels('fr'), ...cellRows({ brand: neutral })];

const workbook = (
  name: string,
  sheets: readonly Sheet[],
  options: WorkbookOptions = {},
  more: Partial<GoodSheet> = {}
): GoodSheet => ({
  name: `XLSX: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.xlsx', bytes: workbookOf(sheets, options) }),
  ...more,
});

const sheet = (name: string, rows: Cell[][], more: Partial<Sheet> = {}): GoodSheet =>
  workbook(name, [{ rows, ...more }]);

/** 2026 as a date cell shows a year: the model of the second line is the text `2026`. */
const withRichTexts = cellRows({
  description: (value) => sharedCell(goodsLines.findIndex((line) => line.description === value)),
});

const prefixed = (xml: string): string =>
  xml
    .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml'
    );

const withoutReferences = (xml: string): string => xml.replace(/ r="[A-Z]*\d+"/g, '');

const changed = (part: string, change: (xml: string) => string) =>
  changePart(part, ({ bytes }) => ({ bytes: change(bytes.toString()) }));

/** The workbook stands elsewhere, and its links are absolute, as some programs write them. */
const elsewhere = (parts: Part[]): Part[] =>
  parts.map((part) => ({
    ...part,
    name: part.name.replace(/^xl\//, 'book/'),
    bytes: part.bytes
      .toString()
      .replaceAll('Target="xl/', 'Target="/book/')
      .replace(/Target="(worksheets|styles|shared)/g, 'Target="/book/$1')
      .replaceAll('PartName="/xl/', 'PartName="/book/'),
  }));

const firstSheet = 'xl/worksheets/sheet1.xml';

/** Every cell without a reference: gaps must then be written. */
const fullRows: Cell[][] = [labels('fr'), ...cellRows()].map((cells) => cells.map((cell) => cell ?? styledBlank()));

const byExceljs = async (): Promise<Buffer> => {
  const book = new Workbook();
  book.addWorksheet('Notice').addRow(['Remplissez la feuille suivante.']);
  const page = book.addWorksheet('Marchandises', { views: [{ state: 'frozen', ySplit: 1 }] });
  page.addRow(labels('en').map((label) => `${label} *`));
  for (const line of goodsLines) {
    page.addRow(
      keys.map((key) => (goodsFields[key].kind === 'decimal' && line[key] !== null ? Number(line[key]) : line[key]))
    );
  }
  return Buffer.from(await book.xlsx.writeBuffer());
};

/** Good workbooks. */
export const goodWorkbooks: readonly GoodSheet[] = [
  sheet('as Excel writes it', frenchRows),
  sheet('numbers kept as text', [labels('fr'), ...textRows()]),
  sheet('keys as headers', [[...keys], ...cellRows()]),
  sheet('Arabic headers', [labels('ar'), ...cellRows()]),
  sheet('HS codes as numbers shown with ten digits', [
    labels('fr'),
    ...cellRows({ hsCode: (code) => numberCell(Number(code), style.tenDigits) }),
  ]),
  sheet('HS codes as numbers shown with dots', [
    labels('fr'),
    ...cellRows({ hsCode: (code) => numberCell(Number(code), style.dotted) }),
  ]),
  sheet('results of formulas', [
    labels('fr'),
    ...cellRows({
      description: (value) => formulaCell('CONCATENATE(A1,"")', value),
      value: (value) => formulaCell('E2*12', Number(value)),
    }),
  ]),
  sheet('a number that a program computed with floats', [
    labels('fr'),
    ...cellRows({ netWeight: (value) => numberCell(value === '0.125' ? '0.12500000000000003' : value, style.amount) }),
  ]),
  sheet('inline strings', [
    labels('fr').map(inlineCell),
    ...cellRows({ description: inlineCell, brand: inlineCell, model: inlineCell }),
  ]),
  workbook('rich text', [{ rows: [labels('fr'), ...withRichTexts] }], {
    richTexts: goodsLines.map(({ description }) => {
      const text = description ?? '';
      return richText(text.slice(0, 4), text.slice(4, 9), text.slice(9));
    }),
  }),
  sheet('a title over merged cells above the headers', [['Liste de colisage'], [], ...frenchRows], {
    merges: ['A1:M1'],
  }),
  sheet('hidden rows', frenchRows, { rowAttributes: { 2: 'hidden="1"' } }),
  workbook('rows far apart', [{ rows: frenchRows, rowNumbers: [3, 4, 9, 12] }], {}, { skipped: 6 }),
  workbook(
    'styled rows below the goods',
    [{ rows: [...frenchRows, ...Array.from({ length: 2000 }, () => keys.map(() => styledBlank()))] }],
    {},
    { skipped: 0 }
  ),
  workbook('a notice before the goods, lists after them', [
    { name: 'Notice', rows: [['Comment remplir'], ['Code SH', '10 chiffres'], ['Marque', 'au plus 100']] },
    { name: 'Marchandises', rows: frenchRows },
    { name: 'Listes', rows: [['Unité'], ['H87']], state: 'veryHidden' },
  ]),
  workbook('an old copy in a hidden sheet', [
    { rows: [labels('fr'), ['0000000000']], state: 'hidden' },
    { rows: frenchRows },
  ]),
  workbook(
    'columns that nobody knows',
    [
      {
        rows: frenchRows.map((cells, row) => [...cells, row === 0 ? 'Date' : numberCell(46000 + row, style.longDate)]),
      },
    ],
    {},
    { warnings: [{ column: 'Date', code: 'unknown_column' }] }
  ),
  workbook('names with a prefix', [{ rows: frenchRows }], {
    change: (parts) => changed('xl/sharedStrings.xml', prefixed)(changed(firstSheet, prefixed)(parts)),
  }),
  workbook('cells without references', [{ rows: fullRows }], { change: changed(firstSheet, withoutReferences) }),
  workbook('parts in another folder, absolute links', [{ rows: frenchRows }], { change: elsewhere }),
  workbook('parts that are not packed', [{ rows: frenchRows }], {
    change: (parts) => parts.map((part) => ({ ...part, stored: true })),
  }),
  workbook(
    'no styles, strings in the cells',
    [
      {
        rows: [
          labels('fr').map(inlineCell),
          ...cellRows().map((cells) => cells.map((cell) => (typeof cell === 'string' ? inlineCell(cell) : cell))),
        ],
      },
    ],
    {
      change: (parts) =>
        changed('xl/_rels/workbook.xml.rels', (xml) =>
          xml.replace(/<Relationship [^>]*(?:styles|sharedStrings)[^>]*>/g, '')
        )(parts.filter(({ name }) => !/styles|sharedStrings/.test(name))),
    }
  ),
  { name: 'XLSX: written by exceljs', file: async () => ({ name: 'goods.xlsx', bytes: await byExceljs() }) },
];
