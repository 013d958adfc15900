import type { GoodsSheet } from '../../../domain/goods-sheet/read-sheet';
import { writeFaultsSheet } from './faults-sheet';
import { type GoodsFile, readGoodsFile } from './read-goods-file';

/** A file to be read, and where the sheet of its faults is written to; `null` when nobody asked for one. */
export type SheetTask = GoodsFile & { faultsPath: string | null };

/**
 * What an import needs to know of a sheet. Its cells stay in the thread that read them, and so do its faults when they are told in
 * a sheet: a hundred thousand of them are no trifle for the server.
 */
export type SheetFindings = Omit<GoodsSheet, 'header' | 'rows'> & { isFaulty: boolean };

/**
 * All that is done with the cells of a sheet.
 * @throws Refusal as `readGoodsSheet`
 */
export const doSheetTask = async ({ faultsPath, ...file }: SheetTask): Promise<SheetFindings> => {
  const sheet = await readGoodsFile(file);
  if (faultsPath !== null) await writeFaultsSheet(faultsPath, sheet, file);
  const { lines, skipped, warnings, faults } = sheet;
  return { lines, skipped, warnings, isFaulty: faults.length > 0, faults: faultsPath === null ? faults : [] };
};
