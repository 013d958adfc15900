import type { GoodsColumnKey } from '../../src/domain/goods-sheet/columns';
import type { SheetWarning } from '../../src/domain/goods-sheet/read-sheet';
import type { FaultCode, RefusalCode } from '../../src/domain/refusal';
import { badCells } from './bad-cells';
import { badFiles } from './bad-files';
import { badWorkbooks } from './bad-workbooks';
import { goodTexts } from './good-texts';
import { goodWorkbooks } from './good-workbooks';
import { hostileSheets } from './hostile-sheets';
import { otherFormatsOfLibreOffice, sheetsMadeByLibreOffice } from './made-by-libreoffice';

/** A file as a user would send it. */
export type SheetFile = { name: string; bytes: Buffer };

/** A sheet that says the lines of `goods.ts`; asked for a CoC on route A. */
export type GoodSheet = {
  name: string;
  file: () => Promise<SheetFile>;
  warnings?: readonly SheetWarning[];
  skipped?: number;
};

/** The one answer to a bad sheet: the whole is refused, or these cells are faulty. */
export type BadAnswer =
  | { status: 413 | 415 | 422; code: RefusalCode; columns?: readonly GoodsColumnKey[] }
  | { status: 422; code: 'import_failed'; faults: readonly { row: number; column: GoodsColumnKey; code: FaultCode }[] };

/** A sheet with something wrong; asked for a CoC on route A, for at most 10,000 lines. */
export type BadSheet = { name: string; file: () => Promise<SheetFile>; expect: BadAnswer };

export const goodSheets: readonly GoodSheet[] = [...goodTexts, ...goodWorkbooks, ...sheetsMadeByLibreOffice];

export const badSheets: readonly BadSheet[] = [
  ...badCells,
  ...badFiles,
  ...badWorkbooks,
  ...otherFormatsOfLibreOffice,
  ...hostileSheets,
];
