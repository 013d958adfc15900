import type { BadSheet } from './corpus';
import { labels, textRows } from './goods';
import { changePart, workbookOf, type WorkbookOptions } from './workbook';
import type { Part } from './zip-archive';

const sheets = [{ rows: [labels('fr'), ...textRows()] }];
const firstSheet = 'xl/worksheets/sheet1.xml';

const broken = (
  name: string,
  change: NonNullable<WorkbookOptions['change']>,
  expect: BadSheet['expect'] = { status: 415, code: 'unsupported_file' }
): BadSheet => ({
  name: `XLSX: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.xlsx', bytes: workbookOf(sheets, { change }) }),
  expect,
});

/** A workbook whose bytes are changed after they were packed. */
const damaged = (name: string, change: (bytes: Buffer) => Buffer): BadSheet => ({
  name: `XLSX: ${name}`,
  file: () => Promise.resolve({ name: 'marchandises.xlsx', bytes: change(workbookOf(sheets)) }),
  expect: { status: 415, code: 'unsupported_file' },
});

const replaced = (part: string, from: string | RegExp, to: string) =>
  changePart(part, ({ bytes }) => ({ bytes: bytes.toString().replace(from, to) }));

const added =
  (...more: Part[]) =>
  (parts: Part[]): Part[] => [...parts, ...more];

const macro = { status: 415, code: 'macro_file' } as const;
const types = '[Content_Types].xml';

const flipped = (bytes: Buffer): Buffer => {
  const middle = bytes.indexOf('worksheets/sheet1.xml') + 60;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  return bytes;
};

/** Workbooks that are damaged, protected or something else. */
export const badWorkbooks: readonly BadSheet[] = [
  broken('with macros, renamed', added({ name: 'xl/vbaProject.bin', bytes: 'Sub Auto_Open()' }), macro),
  broken(
    'of the type with macros, renamed',
    replaced(
      types,
      'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
      'vnd.ms-excel.sheet.macroEnabled.main'
    ),
    macro
  ),
  broken('with a macro sheet', added({ name: 'xl/macrosheets/sheet1.xml', bytes: '<x/>' }), macro),
  broken('with parts that need a password', (parts) => parts.map((part) => ({ ...part, encrypted: true })), {
    status: 415,
    code: 'encrypted_file',
  }),
  damaged('cut off in the middle', (bytes) => bytes.subarray(0, bytes.length >> 1)),
  damaged('cut off near its end', (bytes) => bytes.subarray(0, -30)),
  damaged('with a wrong byte', flipped),
  damaged('with the directory behind its end', (bytes) => {
    bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
    return bytes;
  }),
  broken(
    'with a smaller size in its directory',
    changePart(firstSheet, () => ({ claimedSize: 10 }))
  ),
  broken(
    'with a larger size in its directory',
    changePart(firstSheet, ({ bytes }) => ({ claimedSize: bytes.length + 1 }))
  ),
  broken(
    'with a wrong sum',
    changePart(firstSheet, () => ({ claimedSum: 1 }))
  ),
  broken('with an entry outside its folder', added({ name: '../../etc/cron.d/x', bytes: '* * * * *' })),
  broken('with an absolute entry', added({ name: '/etc/passwd', bytes: 'x' })),
  broken('with two parts of one name', added({ name: firstSheet, bytes: '<worksheet/>' })),
  broken('without its sheet', (parts) => parts.filter(({ name }) => name !== firstSheet)),
  broken('without content types', (parts) => parts.filter(({ name }) => name !== types)),
  broken(
    'with a sheet that is no XML',
    changePart(firstSheet, () => ({ bytes: 'Code SH;Marque' }))
  ),
  broken('with a sheet that stops', replaced(firstSheet, /<\/row>[^]*$/, '')),
  broken('with a text that is not there', replaced('xl/sharedStrings.xml', /<si>[^]*<\/si>/, '')),
  broken('with rows in disorder', replaced(firstSheet, '<row r="3"', '<row r="1"')),
  broken('with a cell nowhere', replaced(firstSheet, 'r="B2"', 'r="?2"')),
  broken('that is a letter', replaced('xl/workbook.xml', /workbook/g, 'document')),
];
