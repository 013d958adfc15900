import type { Language, SheetFormat } from '../../domain/vocabulary';
import { type TemporaryFile, writeTemporaryFile } from './temporary-file';
import { writeCsv } from './write-sheet-csv';

/** The media type of each format. */
export const sheetMediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<SheetFormat, string>;

/**
 * What the cells of a column hold: texts and numbers as they are; canonical decimals; whole numbers; days `YYYY-MM-DD`;
 * instants as ISO 8601, shown as the clock in Casablanca.
 */
export type ColumnKind = 'text' | 'decimal' | 'integer' | 'day' | 'instant';

/** One column; the width is in characters. */
export type SheetColumn = { header: string; width?: number; kind: ColumnKind };

/**
 * A cell as it is meant, before anything is done for the spreadsheet: a text that looks like a formula is neutralised by the
 * writer, once. A cell that was read from a sheet goes through `restoreFormula` first.
 */
export type WrittenCell = string | number | null;

export type WrittenRow = readonly WrittenCell[];

/** One sheet; the language decides decimal marks and the direction of reading. */
export type SheetContent = {
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>;
  language: Language;
};

// The package that writes workbooks is large, and loaded once it is needed.
const writers = {
  xlsx: async (path, content) => (await import('./write-sheet-xlsx')).writeXlsx(path, content),
  csv: writeCsv,
} as const satisfies Record<SheetFormat, (path: string, content: SheetContent) => Promise<void>>;

/** Writes a sheet into a new file at the path. @throws what reading the rows throws */
export const writeSheetTo = (path: string, format: SheetFormat, content: SheetContent): Promise<void> =>
  writers[format](path, content);

/**
 * Writes a sheet into a private temporary file, in memory that does not grow with the rows, and lets others work meanwhile. CSV
 * is UTF-8 with a byte order mark, separated by semicolons: what spreadsheet programs open in French as well.
 * @throws what reading the rows throws; then no file is left behind
 */
export const writeSheet = (format: SheetFormat, content: SheetContent): Promise<TemporaryFile> =>
  writeTemporaryFile(format, (path) => writeSheetTo(path, format, content));
