/** A cell as the file's reader gives it: text as written, a number of a number cell, `null` for an empty one. */
export type SheetCell = string | number | null;

/** A line of a sheet that holds something. */
export type SheetRow = {
  /** As the user's program shows it, from 1. */
  row: number;
  cells: SheetCell[];
  /** The cell, from 0, whose opening quote is never closed: it and what follows cannot be read (CSV only). */
  unclosedCell?: number;
};

/** Cells merged into one; rows as the user's program shows them, columns from 0, both ends included. */
export type MergedCells = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number };
