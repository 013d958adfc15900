import { gzipSync } from 'node:zlib';
import type { BadSheet } from './corpus';
import { keys, labels, textRows } from './goods';
import { csvOf, encoded } from './text-file';
import { workbookOf } from './workbook';
import { zipOf } from './zip-archive';

const refused = (name: string, fileName: string, bytes: () => Buffer, expect: BadSheet['expect']): BadSheet => ({
  name,
  file: () => Promise.resolve({ name: fileName, bytes: bytes() }),
  expect,
});

const unsupported = { status: 415, code: 'unsupported_file' } as const;
const missing = (...columns: (typeof keys)[number][]) => ({ status: 422, code: 'missing_column', columns }) as const;

/** What a CoC on route A demands. */
const demanded = missing(
  'hsCode',
  'description',
  'quantity',
  'unit',
  'value',
  'currency',
  'originCountry',
  'condition'
);

const compound = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ]);

const without = (...dropped: string[]): Buffer =>
  csvOf(
    [labels('fr'), ...textRows()].map((cells) =>
      cells.filter((_, index) => !dropped.includes(labels('fr')[index] ?? ''))
    )
  );

const wide = (columns: number): Buffer =>
  csvOf([
    [...keys, ...Array.from({ length: columns }, (_, n) => `c${n}`)],
    ...textRows().map((cells) => [...cells, ...Array.from({ length: columns }, () => 'x')]),
  ]);

/** Files that are no goods sheets. */
export const badFiles: readonly BadSheet[] = [
  refused('an empty file', 'goods.csv', () => Buffer.alloc(0), unsupported),
  refused('an empty file named .xlsx', 'goods.xlsx', () => Buffer.alloc(0), unsupported),
  refused('blank lines only', 'goods.csv', () => encoded('\r\n \r\n\r\n'), unsupported),
  refused('a byte order mark only', 'goods.csv', () => encoded('', 'utf-8 with BOM'), unsupported),
  refused('an old workbook', 'goods.xls', () => compound('Workbook'), unsupported),
  refused('an old workbook named .xlsx', 'goods.xlsx', () => compound('Workbook'), unsupported),
  refused('a workbook with a password', 'goods.xlsx', () => compound('EncryptionInfo', 'EncryptedPackage'), {
    status: 415,
    code: 'encrypted_file',
  }),
  refused('a PDF named .xlsx', 'goods.xlsx', () => encoded('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'), unsupported),
  refused(
    'a web page named .xls',
    'goods.xls',
    () => encoded('<html><table><tr><td>Code SH</td></tr></table>'),
    unsupported
  ),
  refused('a web page named .xlsx', 'goods.xlsx', () => encoded('\ufeff <!DOCTYPE html><table></table>'), unsupported),
  refused('a workbook in XML of 2003', 'goods.xls', () => encoded('<?xml version="1.0"?><Workbook/>'), unsupported),
  refused('a letter in RTF', 'goods.csv', () => encoded('{\\rtf1\\ansi Code SH;Marque}'), unsupported),
  refused(
    'a picture named .csv',
    'goods.csv',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    unsupported
  ),
  refused('packed text named .csv', 'goods.csv', () => gzipSync('Code SH;Marque'.repeat(50)), unsupported),
  refused(
    'binary garbage',
    'goods.csv',
    () => Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 167 + 13) % 251)),
    unsupported
  ),
  refused('a text with NUL', 'goods.csv', () => Buffer.from('Code SH;Marque\r\n851\u0000;x'), unsupported),
  refused(
    'an OpenDocument sheet',
    'goods.ods',
    () =>
      zipOf([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', bytes: '<office:document-content/>' },
      ]),
    unsupported
  ),
  refused(
    'an archive of anything',
    'goods.xlsx',
    () => zipOf([{ name: 'goods.csv', bytes: csvOf([keys]) }]),
    unsupported
  ),
  refused('an archive of nothing', 'goods.xlsx', () => zipOf([]), unsupported),
  refused('a letter', 'goods.csv', () => encoded('Bonjour,\nvoici la liste ; merci.\n'), demanded),
  refused(
    'no column that is known',
    'goods.csv',
    () =>
      csvOf([
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]),
    demanded
  ),
  refused('one column missing', 'goods.csv', () => without('Unité'), missing('unit')),
  refused(
    'two columns missing',
    'goods.csv',
    () => without('Devise', "Pays d'origine", 'Marque'),
    missing('currency', 'originCountry')
  ),
  refused('no headers', 'goods.csv', () => csvOf(textRows()), demanded),
  refused(
    'headers too far below',
    'goods.csv',
    () => csvOf([...Array.from({ length: 25 }, (_, n) => [`Ligne ${n}`]), labels('fr'), ...textRows()]),
    demanded
  ),
  refused('a workbook without headers', 'goods.xlsx', () => workbookOf([{ rows: textRows() }]), demanded),
  refused('a workbook without anything', 'goods.xlsx', () => workbookOf([{ rows: [] }]), demanded),
  refused(
    'goods in a hidden sheet only',
    'goods.xlsx',
    () => workbookOf([{ rows: [['vide']] }, { rows: [labels('fr'), ...textRows()], state: 'hidden' }]),
    demanded
  ),
  refused(
    'a workbook that lacks a column',
    'goods.xlsx',
    () => workbookOf([{ rows: [labels('fr'), ...textRows()].map((cells) => cells.slice(1)) }]),
    missing('hsCode')
  ),
  refused(
    'a line more than allowed',
    'goods.csv',
    () => csvOf([keys, ...Array.from({ length: 10_001 }, () => textRows()[0] ?? [])]),
    { status: 413, code: 'too_many_rows' }
  ),
  refused(
    'a million blank lines',
    'goods.csv',
    () => encoded(`${csvOf([keys]).toString()}${'\n'.repeat(1_000_000)}x`),
    {
      status: 413,
      code: 'too_many_rows',
    }
  ),
  refused('hundreds of columns', 'goods.csv', () => wide(400), { status: 413, code: 'file_too_large' }),
  refused(
    'more than ten megabytes',
    'goods.csv',
    () => Buffer.concat([csvOf([keys]), Buffer.alloc(11 * 1024 * 1024, 'A')]),
    {
      status: 413,
      code: 'file_too_large',
    }
  ),
];
