import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Workbook, type Worksheet } from 'exceljs';
import { restoreFormula } from '../../../../src/domain/goods-sheet/formulas';
import type { SheetFormat } from '../../../../src/domain/vocabulary';
import { temporaryFolder } from '../../../../src/platform/sheets/temporary-folder';
import { type ColumnKind, type SheetContent, writeSheet } from '../../../../src/platform/sheets/write-sheet';

const column = (kind: ColumnKind, header: string = kind) => ({ header, kind });
const content = (changes: Partial<SheetContent> = {}): SheetContent => ({
  name: 'Essai',
  language: 'fr',
  columns: [column('text')],
  rows: [],
  ...changes,
});

const bytesOf = async (format: SheetFormat, changes: Partial<SheetContent>): Promise<Buffer> => {
  const file = await writeSheet(format, content(changes));
  try {
    const bytes = await readFile(file.path);
    expect(bytes.length).toBe(file.size);
    return bytes;
  } finally {
    await file.delete();
  }
};

const csvOf = async (changes: Partial<SheetContent>): Promise<string[][]> =>
  parse(await bytesOf('csv', changes), { bom: true, delimiter: ';' });

const worksheetOf = async (changes: Partial<SheetContent>): Promise<Worksheet> => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await bytesOf('xlsx', changes)).buffer as ArrayBuffer);
  return workbook.worksheets[0]!;
};

const leftBehind = async (): Promise<string[]> =>
  readdirSync(await temporaryFolder()).filter((name) => name.startsWith('sheet-'));

describe('any sheet', () => {
  it.each(['xlsx', 'csv'] as const)(
    'as %s is a file that nobody else may read, and is gone once deleted',
    async (format) => {
      const file = await writeSheet(format, content());
      expect(statSync(file.path).mode & 0o777).toBe(0o600);
      await file.delete();
      expect(() => statSync(file.path)).toThrow('ENOENT');
      await file.delete();
    }
  );

  it.each(['xlsx', 'csv'] as const)('as %s leaves no file behind when its rows fail', async (format) => {
    const before = await leftBehind();
    const rows = (async function* () {
      yield ['un'];
      throw new Error('the database is gone');
    })();
    await expect(writeSheet(format, content({ rows }))).rejects.toThrow('the database is gone');
    expect(await leftBehind()).toEqual(before);
  });

  it('has its headers when it has no rows', async () => {
    expect(await csvOf({})).toEqual([['text']]);
    expect((await worksheetOf({})).getRow(1).values).toEqual([undefined, 'text']);
  });
});

describe('formulas', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "'Tis", 'a=b', '=HYPERLINK("http://x";"y")'];

  it('are neutralised in CSV and in workbooks, and come back', async () => {
    const rows = texts.map((text) => [text]);
    const [, ...lines] = await csvOf({ rows });
    const sheet = await worksheetOf({ rows });
    const cells = texts.map((_text, index) => sheet.getCell(index + 2, 1).text);
    for (const written of [lines.map(([cell]) => cell), cells]) {
      expect(written.filter((cell) => /^[=+\-@\t\r]/.test(cell ?? ''))).toEqual([]);
      expect(written.map((cell) => restoreFormula(cell ?? ''))).toEqual(texts);
    }
  });

  it('are neutralised in headers as well', async () => {
    const columns = [column('text', '=1+1')];
    expect(await csvOf({ columns })).toEqual([["'=1+1"]]);
    expect((await worksheetOf({ columns })).getCell('A1').value).toBe("'=1+1");
  });

  it('in numbers below zero stay numbers', async () => {
    const rows = [['-12.5']];
    expect(await csvOf({ columns: [column('decimal')], rows })).toEqual([['decimal'], ['-12,5']]);
    expect((await worksheetOf({ columns: [column('decimal')], rows })).getCell('A2').value).toBe(-12.5);
  });
});

describe('CSV', () => {
  it('is UTF-8 with a mark, semicolons and CRLF', async () => {
    const bytes = await bytesOf('csv', {
      columns: [column('text', 'Désignation'), column('text', 'ب')],
      rows: [['é', 'x']],
    });
    expect(bytes.toString('utf8')).toBe('\ufeffDésignation;ب\r\né;x\r\n');
  });

  it('quotes what would end a cell', async () => {
    const cells = ['a;b', 'a"b', 'a\nb', 'a\rb', 'a\r\nb', '"', ' a ', ''];
    const columns = cells.map((_cell, index) => column('text', String(index)));
    expect((await csvOf({ columns, rows: [cells] }))[1]).toEqual(cells);
  });

  it.each([
    ['fr', '14400,5'],
    ['en', '14400.5'],
    ['ar', '14400,5'],
  ] as const)('writes decimals as %s does', async (language, written) => {
    const rows = [['14400.5', 14400.5]];
    const lines = await csvOf({ language, columns: [column('decimal'), column('text')], rows });
    expect(lines[1]).toEqual([written, written]);
  });

  it('writes days and the clock in Casablanca as users do', async () => {
    const columns = [column('day'), column('instant')];
    const rows = [
      ['2026-05-25', '2026-05-25T23:30:00.000Z'],
      ['2026-02-28', '2026-02-28T23:30:00.000Z'],
      [null, null],
    ];
    expect((await csvOf({ columns, rows })).slice(1)).toEqual([
      ['25/05/2026', '26/05/2026 00:30'],
      ['28/02/2026', '28/02/2026 23:30'],
      ['', ''],
    ]);
  });
});

describe('a workbook', () => {
  it('has a bold header that stays in sight, filters over all rows, and the name of its sheet', async () => {
    const sheet = await worksheetOf({ rows: [['a'], ['b']] });
    expect(sheet.name).toBe('Essai');
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:A3');
    expect(sheet.workbook.creator).toBe('Conformity Desk');
  });

  it.each([
    ['fr', false],
    ['ar', true],
  ] as const)('in %s reads from the right: %s', async (language, rightToLeft) => {
    expect((await worksheetOf({ language })).views[0]).toMatchObject({ rightToLeft });
  });

  it('holds numbers as numbers while no digit is lost, HS codes as text', async () => {
    const columns = [column('decimal'), column('decimal'), column('text'), column('integer')];
    const sheet = await worksheetOf({ columns, rows: [['12345678901.2345', '123456789012.3456', '0102030405', 24]] });
    expect([1, 2, 3, 4].map((index) => sheet.getCell(2, index).value)).toEqual([
      12345678901.2345,
      '123456789012,3456',
      '0102030405',
      24,
    ]);
    expect(sheet.getCell('C2').numFmt).toBe('@');
  });

  it('holds days and instants as dates, as the clock in Casablanca shows them', async () => {
    const columns = [column('day'), column('instant')];
    const sheet = await worksheetOf({ columns, rows: [['2026-05-25', '2026-05-25T23:30:00.000Z']] });
    expect(sheet.getCell('A2').value).toEqual(new Date('2026-05-25T00:00:00Z'));
    expect(sheet.getCell('A2').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('B2').value).toEqual(new Date('2026-05-26T00:30:00Z'));
    expect(sheet.getCell('B2').numFmt).toBe('dd/mm/yyyy hh:mm');
  });

  it('opens whatever texts hold', async () => {
    const texts = ['<b>&', '\u0000\u000b\u001f', '\ud800', '😀 ﷽', 'x'.repeat(40_000), '_x000D_', ']]>'];
    const sheet = await worksheetOf({ rows: texts.map((text) => [text, text]) });
    expect(sheet.getCell('A2').value).toBe('<b>&');
    expect(sheet.getCell('A5').value).toBe('😀 ﷽');
    expect(sheet.getCell('A6').text).toHaveLength(32_767);
    expect(sheet.getCell('A8').value).toBe(']]>');
  });
});

describe('many rows', () => {
  const many = 20_000;
  const rows = function* () {
    for (let index = 0; index < many; index += 1) yield [`DEM-2026-${index}`, '2026-11-23T10:00:00.000Z', index];
  };
  const columns = [column('text'), column('instant'), column('integer')];

  it.each(['xlsx', 'csv'] as const)('as %s let others take their turns', async (format) => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const file = await writeSheet(format, content({ columns, rows: rows() }));
    clearInterval(timer);
    await file.delete();
    expect(turns).toBeGreaterThan(20);
  });

  it('are all there, in their order', async () => {
    const lines = await csvOf({ columns, rows: rows() });
    expect(lines).toHaveLength(many + 1);
    expect(lines[many]?.[2]).toBe(String(many - 1));
  });
});
