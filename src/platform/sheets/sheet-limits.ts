import type { Excess } from '../../domain/goods-sheet/excess';
import { Refusal } from '../../domain/refusal';
import { sheetFormats } from '../../domain/vocabulary';

const megabyte = 1024 * 1024;

/** What is read of one file, whatever it says of itself. Honest sheets of 10,000 lines stay far below. */
export const sheetLimits = {
  /** Bytes that all parts of a workbook may unpack to. */
  unpackedBytes: 64 * megabyte,
  /** Characters of one cell: what spreadsheet programs hold. More are cut off; no field is nearly as long. */
  cellCharacters: 32_767,
  /** Characters of all cells that are kept. */
  textCharacters: 24 * megabyte,
  /** The last column that may hold something, counted from 1. */
  columns: 100,
  /** Lines that may stand in a file besides those that were allowed: blank ones, styled or not, and titles. */
  blankRows: 100_000,
  /** Sheets that are searched. */
  sheets: 256,
  sharedStrings: 1_000_000,
  /** Groups of merged cells of a sheet: some people merge two in each line. */
  mergedCells: 20_000,
  /** An element of a sheet has a dozen attributes and stands ten levels deep. */
  xmlAttributes: 100,
  xmlDepth: 100,
} as const;

const most = {
  unpacked: { max: sheetLimits.unpackedBytes / megabyte },
  columns: { max: sheetLimits.columns },
  sheets: { max: sheetLimits.sheets },
  effort: {},
} as const satisfies Record<Excess, { max?: number }>;

/** The refusal of a file that needs more than it may; `max` in megabytes where it is about bytes. */
export const tooLarge = (reason: Excess): Refusal => new Refusal('file_too_large', { ...most[reason], reason });

/** The refusal of a file that is damaged, or something else than its name says. */
export const notASheet = (): Refusal => new Refusal('unsupported_file', { formats: sheetFormats });

/** Counts the lines that a file has and the text that is kept of them. */
export type RowBudget = {
  /** @throws Refusal `too_many_rows` */
  count: () => void;
  /** @throws Refusal `file_too_large` */
  keep: (text: string) => string;
};

/** A budget for one table. @param maxRows lines that hold something */
export const rowBudget = (maxRows: number): RowBudget => {
  let rows = 0;
  let characters = 0;
  return {
    count: () => {
      rows += 1;
      if (rows > maxRows + sheetLimits.blankRows) throw new Refusal('too_many_rows', { max: maxRows });
    },
    keep: (text) => {
      const kept = text.slice(0, sheetLimits.cellCharacters);
      characters += kept.length;
      if (characters > sheetLimits.textCharacters) throw tooLarge('effort');
      return kept;
    },
  };
};
