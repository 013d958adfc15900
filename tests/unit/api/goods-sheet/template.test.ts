import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { readGoodsFile } from '../../../../src/api/goods-item/sheet/read-goods-file';
import { exampleCells } from '../../../../src/api/goods-item/sheet/template-examples';
import { choicesOf, entriesOf, listedColumns } from '../../../../src/api/goods-item/sheet/template-lists';
import { templateWorkbook } from '../../../../src/api/goods-item/sheet/template-workbook';
import { goodsFields } from '../../../../src/domain/form/fields';
import { normaliseText } from '../../../../src/domain/form/normalise';
import { goodsColumns } from '../../../../src/domain/goods-sheet/columns';
import { matchHeaders } from '../../../../src/domain/goods-sheet/headers';
import { readGoodsRow } from '../../../../src/domain/goods-sheet/read-row';
import { labelsOf } from '../../../../src/domain/labels';
import { languages } from '../../../../src/domain/vocabulary';
import { cocForm, sorForm } from '../../domain/form/sample-forms';

const opened = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
};

const read = async (bytes: Buffer, form = cocForm) => {
  const path = join(tmpdir(), `template-${randomUUID()}.xlsx`);
  await writeFile(path, bytes);
  try {
    return await readGoodsFile({ path, form, maxLines: 10_000, language: 'fr' });
  } finally {
    await rm(path);
  }
};

const textsOf = (sheet: Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1).text);

describe.each(languages)('the template in %s', (language) => {
  let bytes: Buffer;
  let workbook: Workbook;
  const { names, instructions } = labelsOf(language).sheets;
  beforeAll(async () => {
    bytes = await templateWorkbook(language, 300);
    workbook = await opened(bytes);
  });

  it('has a sheet to fill in, instructions, lists, and what the cells choose from', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      names.goods,
      names.instructions,
      names.lists,
      'choices',
    ]);
    expect(workbook.worksheets.map(({ state }) => state)).toEqual(['visible', 'visible', 'visible', 'veryHidden']);
  });

  it('marks what a CoC demands and has headers that an import knows', () => {
    const headers = textsOf(workbook.worksheets[0]!, 1);
    expect(headers).toHaveLength(goodsColumns.length);
    expect(headers.filter((header) => header.endsWith('*'))).toHaveLength(8);
    expect(matchHeaders(headers, sorForm)).toMatchObject({ ignored: [], missing: [] });
  });

  it('keeps its header in sight and reads in the direction of the language', () => {
    const sheet = workbook.worksheets[0]!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, rightToLeft: language === 'ar' });
    expect(sheet.getColumn(1).numFmt).toBe('@');
  });

  it('gives nothing to an import while it is empty', async () => {
    expect(await read(bytes)).toMatchObject({ lines: [], warnings: [] });
  });

  it('imports what is filled in by its lists', async () => {
    const sheet = workbook.worksheets[0]!;
    exampleCells(language).forEach((cellOf, index) => {
      goodsColumns.forEach(({ key }, column) => (sheet.getCell(index + 2, column + 1).value = cellOf(key) || null));
    });
    const goods = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(goods.faults).toEqual([]);
    expect(goods.lines).toMatchObject([
      { hsCode: '8516797000', quantity: '1200', unit: 'H87', value: '14400.5', originCountry: 'CN', condition: 'new' },
      { unit: 'MTR', netWeight: '642.5', originCountry: 'ES' },
      { unit: 'H87', currency: 'USD', originCountry: 'TR', manufacturerName: 'Anadolu Vana' },
    ]);
  });

  it('shows examples in a shape that is no list of goods', () => {
    const sheet = workbook.worksheets[1]!;
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => textsOf(sheet, index + 1));
    const known = rows.map((row) => matchHeaders(row, cocForm).columns.size);
    expect(Math.max(...known)).toBeLessThanOrEqual(1);
    expect(rows[0]?.[0]).toBe(instructions.title);
  });

  it.each(listedColumns)('offers for %s only what an import reads, each code among it', (key) => {
    const codes = choicesOf(key, language).map((choice) => normaliseText(goodsFields[key], choice));
    expect(new Set(codes)).toEqual(new Set(entriesOf(key, language).map(({ code }) => code)));
  });

  it('puts the lists on all lines that a request takes', () => {
    const sheet = workbook.worksheets[0]!;
    for (const [letter, count] of [
      ['F', 1],
      ['H', 2],
      ['I', 3],
      ['J', 4],
    ] as const) {
      for (const row of [2, 301]) {
        const { type, formulae, prompt } = sheet.getCell(`${letter}${row}`).dataValidation;
        expect(type).toBe('list');
        expect(formulae[0]).toMatch(/^choices!\$[A-D]\$1:\$[A-D]\$\d+$/);
        expect(formulae[0]).toContain(`$${'ABCD'[count - 1]}$`);
        expect(prompt).toBeTruthy();
      }
    }
    expect(sheet.getCell('F302').dataValidation).toBeUndefined();
  });

  it('has hints short enough to be shown', () => {
    for (const hint of Object.values(labelsOf(language).sheets.goodsHints))
      expect(hint.length).toBeLessThanOrEqual(255);
  });
});

it('has examples that need no correction, in any language', () => {
  const { columns } = matchHeaders(
    goodsColumns.map(({ key }) => key),
    cocForm
  );
  for (const language of languages) {
    for (const cellOf of exampleCells(language)) {
      const cells = goodsColumns.map(({ key }) => cellOf(key));
      expect(readGoodsRow(cells, { columns, form: cocForm, decimalMark: null }).faults).toEqual([]);
    }
  }
});
