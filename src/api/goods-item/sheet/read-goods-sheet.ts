import { join } from 'node:path';
import type { RequestForm } from '../../../domain/form/request-form';
import type { GoodsSheet } from '../../../domain/goods-sheet/read-sheet';
import { Refusal } from '../../../domain/refusal';
import type { Language } from '../../../domain/vocabulary';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import { runInWorker } from '../../../platform/sheets/run-in-worker';

export type { GoodsSheet } from '../../../domain/goods-sheet/read-sheet';

/** What reading a goods sheet depends on besides the file. `language` is that of the column labels in a refusal. */
export type GoodsSheetOptions = { form: RequestForm; maxLines: number; language: Language };

/** The largest goods sheet that is read, in megabytes (spec of the bulk sheet). */
export const LARGEST_SHEET_MB = 10;

const worker = join(__dirname, 'goods-sheet-worker.js');

/**
 * Reads a goods sheet, CSV or XLSX, in a thread of its own: a hostile file takes neither the server's time nor its memory.
 * A sheet with faults is no refusal; its `faults` are all that is wrong with its lines.
 * @throws Refusal `unsupported_file`, `encrypted_file`, `macro_file`; `file_too_large` with `max` in megabytes, also for
 *   what needs too much time or memory; `too_many_rows` with `max`; `missing_column` with `columns: [{ key, label }]`;
 *   `too_many_requests` when too many sheets wait already
 */
export const readGoodsSheet = async (file: UploadedFile, options: GoodsSheetOptions): Promise<GoodsSheet> => {
  if (file.size > LARGEST_SHEET_MB * 1024 * 1024) throw new Refusal('file_too_large', { max: LARGEST_SHEET_MB });
  return runInWorker<GoodsSheet>(worker, { path: file.path, ...options });
};
