import fc from 'fast-check';
import { goodsSheet } from '../../../../src/api/goods-item/sheet/export-goods';
import { readGoodsFile } from '../../../../src/api/goods-item/sheet/read-goods-file';
import type { GoodsLine } from '../../../../src/domain/form/request-form';
import { countryCodes } from '../../../../src/domain/reference/countries';
import { currencyCodes } from '../../../../src/domain/reference/currencies';
import { units } from '../../../../src/domain/reference/units';
import { languages, sheetFormats } from '../../../../src/domain/vocabulary';
import { writeSheet } from '../../../../src/platform/sheets/write-sheet';
import { cocForm, kettle } from '../../domain/form/sample-forms';

const decimal = fc
  .tuple(fc.bigInt({ min: 1n, max: 99_999_999_999_999n }), fc.integer({ min: 0, max: 9999 }))
  .map(([integer, fraction]) => `${integer}.${String(fraction).padStart(4, '0')}`.replace(/\.?0+$/, ''));

/** Texts as forms store them: trimmed, single spaced, printable, with what sheets trip over. */
const hard = fc.constantFrom('=1+1', "'=x", '-5', '@a', '+', ';', '"', ',', '&amp;', '_x000D_', '1 234,5', 'é', 'ب');
const text = (max: number) =>
  fc.array(fc.oneof(hard, fc.string({ minLength: 1, maxLength: 6 })), { maxLength: 4 }).map((parts) => {
    const joined = parts.join('').replace(/\s+/g, ' ').trim().slice(0, max).trim();
    return joined === '' ? null : joined;
  });

const line: fc.Arbitrary<GoodsLine> = fc.record({
  hsCode: fc.integer({ min: 0, max: 9_999_999_999 }).map((code) => String(code).padStart(10, '0')),
  description: text(40).map((value) => `${value ?? ''}abc`),
  brand: text(20),
  model: text(20),
  quantity: decimal,
  unit: fc.constantFrom(...units.map(({ code }) => code)),
  value: decimal,
  currency: fc.constantFrom(...currencyCodes),
  originCountry: fc.constantFrom(...countryCodes),
  condition: fc.constantFrom('new', 'used'),
  netWeight: fc.option(decimal),
  standards: text(20),
  manufacturerName: text(20),
});

async function* stored(lines: readonly GoodsLine[]) {
  for (const [index, goods] of lines.entries()) {
    yield {
      ...goods,
      id: index,
      documentId: 'x',
      line: index + 1,
      outcome: null,
      remark: '=1',
      standardsApplied: null,
    };
  }
}

describe.each(sheetFormats)('exported as %s, goods', (format) => {
  it('are imported again as they were, in every language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...languages),
        async (lines, language) => {
          const sheet = goodsSheet(stored(lines), { language, withOutcomes: false });
          const file = await writeSheet(format, sheet);
          const read = await readGoodsFile({ path: file.path, form: cocForm, maxLines: 10, language });
          await file.delete();
          expect(read).toMatchObject({ faults: [], warnings: [], lines });
        }
      ),
      { numRuns: 60 }
    );
  });

  it('carry what the agent found in columns that an import passes over', async () => {
    const sheet = goodsSheet(stored([kettle]), { language: 'fr', withOutcomes: true });
    const file = await writeSheet(format, sheet);
    const read = await readGoodsFile({ path: file.path, form: cocForm, maxLines: 10, language: 'fr' });
    await file.delete();
    expect(read.lines).toEqual([kettle]);
    expect(read.warnings.map(({ column, code }) => [column, code])).toEqual(
      ['Avis', 'Remarque', 'Normes appliquées'].map((column) => [column, 'unknown_column'])
    );
  });
});
