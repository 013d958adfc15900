import type { BadSheet } from './corpus';
import { keys, labels, textRows } from './goods';
import { packedBomb } from './zip-archive';
import { changePart, columnName, sharedCell, type Sheet, workbookOf, type WorkbookOptions } from './workbook';

const rows = [labels('fr'), ...textRows()];
const firstSheet = 'xl/worksheets/sheet1.xml';

const hostile = (
  name: string,
  expect: BadSheet['expect'],
  sheets: () => readonly Sheet[],
  options: () => WorkbookOptions = () => ({})
): BadSheet => ({
  name: `hostile: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.xlsx', bytes: workbookOf(sheets(), options()) }),
  expect,
});

const goods = (): Sheet[] => [{ rows }];
const tooLarge = { status: 413, code: 'file_too_large' } as const;
const tooManyRows = { status: 413, code: 'too_many_rows' } as const;
const unsupported = { status: 415, code: 'unsupported_file' } as const;

const inSheet = (change: (xml: string) => string): WorkbookOptions => ({
  change: changePart(firstSheet, ({ bytes }) => ({ bytes: change(bytes.toString()) })),
});

const afterGoods = (more: () => string) => () =>
  inSheet((xml) => xml.replace('</sheetData>', () => `${more()}</sheetData>`));

/** Puts megabytes of one letter into a part, at a place of its XML; what the directory says of its size may be a lie. */
const bomb = (
  part: string,
  [place, megabytes]: [place: string, megabytes: number],
  claimedSize?: number
): WorkbookOptions => ({
  change: changePart(part, ({ bytes }) => {
    const [before = '', after = ''] = bytes.toString().split(place, 2);
    const honest = before.length + after.length + place.length + megabytes * 1024 * 1024;
    return { packed: packedBomb(before + place, megabytes, after), claimedSize: claimedSize ?? honest };
  }),
});

/** As many rows as a sheet can have, less those of the goods; each follows the one before. */
const emptyRows = (cells: number): string =>
  `<row s="4" customFormat="1">${'<c s="4"/>'.repeat(cells)}</row>`.repeat(1_048_572);

const fullRow = (row: number): string =>
  `<row r="${row}">${Array.from({ length: 16_384 }, (_, column) => `<c r="${columnName(column)}${row}"><v>1</v></c>`).join('')}</row>`;

const laughs = `<!DOCTYPE x [<!ENTITY a "haha">${Array.from({ length: 20 }, (_, n) => {
  const before = String.fromCharCode(97 + n);
  return `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${before};`.repeat(10)}">`;
}).join('')}]>`;

const document = (declarations: string, value: string) => (): WorkbookOptions =>
  inSheet((xml) => xml.replace('<worksheet', `${declarations}<worksheet`).replace('<v>0</v>', `<v>${value}</v>`));

const attributes = (count: number): string => Array.from({ length: count }, (_, n) => `a${n}="1"`).join(' ');

/** Files that are made to hurt. */
export const hostileSheets: readonly BadSheet[] = [
  hostile('a gigabyte in one cell', tooLarge, goods, () => bomb(firstSheet, ['<v>0', 1024])),
  hostile('a gigabyte that claims to be small', unsupported, goods, () => bomb(firstSheet, ['<v>0', 1024], 5000)),
  hostile('a gigabyte of shared text', tooLarge, goods, () => bomb('xl/sharedStrings.xml', ['<si><t>', 1024])),
  hostile('sixty megabytes in one cell', tooLarge, goods, () => bomb(firstSheet, ['<v>0', 65])),
  hostile(
    'a million styled rows without cells',
    tooManyRows,
    goods,
    afterGoods(() => emptyRows(0))
  ),
  hostile(
    'a million styled rows with empty cells',
    tooLarge,
    goods,
    afterGoods(() => emptyRows(13))
  ),
  hostile('a hundred thousand lines', tooManyRows, () => [
    { rows: [...rows, ...Array.from({ length: 100_000 }, () => ['8516797000'])] },
  ]),
  hostile('16,384 columns', tooLarge, () => [
    { rows: [[...keys, ...Array.from({ length: 16_371 }, (_, n) => `c${n}`)], ...textRows()] },
  ]),
  hostile(
    '16,384 cells in each of many lines',
    tooLarge,
    goods,
    afterGoods(() => Array.from({ length: 60 }, (_, n) => fullRow(n + 5)).join(''))
  ),
  hostile('thousands of sheets', tooLarge, () => Array.from({ length: 4000 }, () => ({ rows: [['x']] }))),
  hostile(
    'one long text in each of many cells',
    tooLarge,
    () => [{ rows: [labels('fr'), ...Array.from({ length: 9000 }, () => keys.map(() => sharedCell(0)))] }],
    () => ({ richTexts: [`<t>${'A'.repeat(32_000)}</t>`] })
  ),
  hostile('millions of shared texts', tooLarge, goods, () => ({
    change: changePart('xl/sharedStrings.xml', ({ bytes }) => ({
      bytes: bytes.toString().replace('</sst>', `${'<si/>'.repeat(3_000_000)}</sst>`),
    })),
  })),
  hostile('hundreds of thousands of merged cells', tooLarge, goods, () =>
    inSheet((xml) => xml.replace('</sheetData>', () => `</sheetData>${'<mergeCell ref="A1:M9999"/>'.repeat(300_000)}`))
  ),
  hostile('laughs by the billion', unsupported, goods, document(laughs, '&u;')),
  hostile(
    'an entity from a file',
    unsupported,
    goods,
    document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;')
  ),
  hostile('an entity that nobody declared', unsupported, goods, document('', '&e;')),
  hostile(
    'a hundred thousand attributes',
    tooLarge,
    goods,
    afterGoods(() => `<row r="5" ${attributes(100_000)}/>`)
  ),
  hostile('elements in elements, without end', tooLarge, goods, () =>
    inSheet((xml) => xml.replace('<sheetData>', () => '<x>'.repeat(500_000)))
  ),
  hostile('one name of ten megabytes', unsupported, goods, () =>
    inSheet((xml) => xml.replace('<sheetData>', () => `<${'x'.repeat(10_000_000)}>`))
  ),
  hostile('a comment of fifty megabytes', unsupported, goods, () =>
    inSheet((xml) => xml.replace('<sheetData>', () => `<!--${'x'.repeat(50_000_000)}`))
  ),
];
