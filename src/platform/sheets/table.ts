/** A cell: text as written, the number of a number cell, `null` for an empty one. */
type Cell = string | number | null;

/** A line that holds something. */
export type TableRow = {
  /** As the user's program shows it, from 1. */
  row: number;
  cells: Cell[];
  /** The cell, from 0, whose opening quote is never closed; the file ends in it (CSV only). */
  unclosedCell?: number;
};

/** Cells merged into one; rows as the user's program shows them, columns from 0, both ends included. */
type MergedCells = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number };

/** One way to see a file as lines: a visible sheet of a workbook, a text with one separator. */
export type Table = {
  /** Lines are read while they are asked for; blank ones are left out. */
  rows: () => AsyncGenerator<TableRow>;
  /** Known once all lines have been read. */
  merged: () => readonly MergedCells[];
};
