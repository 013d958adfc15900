import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { readGoodsFile } from '../../../../src/api/goods-item/sheet/read-goods-file';
import { goodsFields } from '../../../../src/domain/form/fields';
import type { GoodsLine } from '../../../../src/domain/form/request-form';
import { goodsColumns } from '../../../../src/domain/goods-sheet/columns';
import { writeGoodsRow } from '../../../../src/domain/goods-sheet/write-row';
import { countryCodes } from '../../../../src/domain/reference/countries';
import { currencyCodes } from '../../../../src/domain/reference/currencies';
import { units } from '../../../../src/domain/reference/units';
import { type Language, languages, sheetFormats } from '../../../../src/domain/vocabulary';
import { decodeText } from '../../../../src/platform/sheets/csv/decode-text';
import { readCsv } from '../../../../src/platform/sheets/csv/read-csv';
import { rowBudget } from '../../../../src/platform/sheets/sheet-limits';
import { writeSheet } from '../../../../src/platform/sheets/write-sheet';
import { cocForm } from '../form/sample-forms';

const digits = (max: number) => fc.integer({ min: 1, max }).map(String);
const decimal = fc
  .tuple(digits(10 ** 9), fc.constantFrom('', '.5', '.125', '.0001'))
  .map(([integer, fraction]) => integer + fraction);

/** Texts that spreadsheets are tempted to change: formulas, quotes, separators, line ends, numbers, escapes. */
const tricky = fc.constantFrom(...'=+-@\'";,\t\n é€’ع😀0123_x', '_x000D_', 'sep=', '1E5', '0012');
const text = (max: number) =>
  fc
    .array(tricky, { maxLength: max })
    .map((pieces) => pieces.join('').trim())
    .map((value) => (value === '' ? null : value));

const line: fc.Arbitrary<GoodsLine> = fc.record({
  hsCode: fc.integer({ min: 0, max: 9_999_999_999 }).map((code) => String(code).padStart(10, '0')),
  description: text(20).map((value) => `=${value ?? ''}ab`),
  brand: text(8),
  model: text(8),
  quantity: decimal,
  unit: fc.constantFrom(...units.map(({ code }) => code)),
  value: decimal,
  currency: fc.constantFrom(...currencyCodes),
  originCountry: fc.constantFrom(...countryCodes),
  condition: fc.constantFrom('new', 'used'),
  netWeight: fc.option(decimal),
  standards: text(8),
  manufacturerName: text(8),
});

const exported = (lines: readonly GoodsLine[], language: Language, format: (typeof sheetFormats)[number]) =>
  writeSheet(format, {
    name: 'Marchandises',
    language,
    columns: goodsColumns.map(({ key, label }) => ({
      header: label[language],
      kind: goodsFields[key].kind === 'decimal' ? 'decimal' : 'text',
    })),
    rows: lines.map((goods) => writeGoodsRow(goods, language)),
  });

/** The cells of a CSV file that a spreadsheet program would take for formulas. */
const formulasIn = async (path: string): Promise<unknown[]> => {
  const rows = [...readCsv(decodeText(await readFile(path)), ';', rowBudget(10))];
  return rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@\t\r]/.test(String(cell)));
};

test.each(sheetFormats)('an export as %s imports as the same lines, and holds no formula', async (format) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...languages),
      async (lines, language) => {
        const file = await exported(lines, language, format);
        try {
          const sheet = await readGoodsFile({ path: file.path, form: cocForm, maxLines: 10, language });
          expect(sheet).toMatchObject({ lines, faults: [], warnings: [], skipped: 0 });
          if (format === 'csv') expect(await formulasIn(file.path)).toEqual([]);
        } finally {
          await file.delete();
        }
      }
    ),
    { numRuns: format === 'csv' ? 100 : 25 }
  );
});
