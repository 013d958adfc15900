import { notASheet } from '../sheet-limits';

/** Where a cell is: the row as shown, the column from 0. */
export type CellPlace = { row: number; column: number };

/**
 * Reads `B12`, `$B$12`.
 * @throws Refusal `unsupported_file` for what is no reference
 */
export const readReference = (reference: string): CellPlace => {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference);
  if (!match) throw notASheet();
  const [, letters = '', row = ''] = match;
  const column = [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column: column - 1 };
};
