import { join } from 'node:path';
import type { RequestForm } from '../../../domain/form/request-form';
import { Refusal } from '../../../domain/refusal';
import type { Language } from '../../../domain/vocabulary';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import { runInWorker } from '../../../platform/sheets/run-in-worker';
import { type TemporaryFile, writeTemporaryFile } from '../../../platform/sheets/temporary-file';
import type { Waiter } from '../../../platform/turns';
import type { SheetFindings, SheetTask } from './sheet-task';

export type { SheetFindings } from './sheet-task';

/**
 * What reading a goods sheet depends on besides the file. `language` is that of the column labels in a refusal; `waiter` is for
 * whom it is read.
 */
export type GoodsSheetOptions = { form: RequestForm; maxLines: number; language: Language; waiter: Waiter };

/** The largest goods sheet that is read, in megabytes (spec of the bulk sheet). */
export const LARGEST_SHEET_MB = 10;

const worker = join(__dirname, 'goods-sheet-worker.js');

const assertSmall = ({ size }: UploadedFile): void => {
  if (size > LARGEST_SHEET_MB * 1024 * 1024) throw new Refusal('file_too_large', { max: LARGEST_SHEET_MB });
};

const read = (
  { path }: UploadedFile,
  { waiter, ...options }: GoodsSheetOptions,
  faultsPath: string | null
): Promise<SheetFindings> =>
  runInWorker<SheetFindings>(worker, { path, ...options, faultsPath } satisfies SheetTask, { waiter });

/**
 * Reads a goods sheet, CSV or XLSX, in a thread of its own: a hostile file takes neither the server's time nor its memory.
 * A sheet with faults is no refusal; its `faults` are all that is wrong with its lines.
 * @throws Refusal `unsupported_file`, `encrypted_file`, `macro_file`; `file_too_large` with `max` in megabytes, also for
 *   what needs too much time or memory; `too_many_rows` with `max`; `missing_column` with `columns: [{ key, label }]`;
 *   `too_many_requests` when too many sheets wait already, of all or of this account
 */
export const readGoodsSheet = async (file: UploadedFile, options: GoodsSheetOptions): Promise<SheetFindings> => {
  assertSmall(file);
  return read(file, options, null);
};

/**
 * Reads a goods sheet, and writes it with a column of its faults in the same thread.
 * @returns the sheet of faults as well, which the caller deletes
 * @throws Refusal as {@link readGoodsSheet}; then no file is left behind
 */
export const readGoodsSheetAndTellFaults = async (
  file: UploadedFile,
  options: GoodsSheetOptions
): Promise<{ sheet: SheetFindings; faultsSheet: TemporaryFile }> => {
  assertSmall(file);
  const { result: sheet, ...faultsSheet } = await writeTemporaryFile('xlsx', (path) => read(file, options, path));
  return { sheet, faultsSheet };
};
