import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BadSheet, GoodSheet, SheetFile } from './corpus';

const folder = join(__dirname, 'made-by-libreoffice');

const sheet = (name: string): { name: string; file: () => Promise<SheetFile> } => ({
  name: `LibreOffice: ${name}`,
  file: async () => ({ name, bytes: await readFile(join(folder, name)) }),
});

const unsupported = { status: 415, code: 'unsupported_file' } as const;

/** The same goods in formats that are not read. */
export const otherFormatsOfLibreOffice: readonly BadSheet[] = [
  { ...sheet('goods.ods'), expect: unsupported },
  { ...sheet('goods.xls'), expect: unsupported },
];

/** Sheets that LibreOffice wrote; its README says how. */
export const sheetsMadeByLibreOffice: readonly GoodSheet[] = [
  sheet('goods.xlsx'),
  sheet('goods-windows-1252.csv'),
  sheet('goods-utf-8.csv'),
  sheet('goods-tabs.csv'),
];
