import type { GoodsColumnKey } from './columns';
import type { HeaderMatch } from './headers';
import type { MergedCells, SheetRow } from './sheet-row';

type Lines = { columns: HeaderMatch['columns']; rows: readonly SheetRow[] };

/** Merged cells that cover at least two cells of the goods; a title merged above the header is none of our business. */
const covered = ({ firstRow, lastRow, firstColumn, lastColumn }: MergedCells, { columns, rows }: Lines) => ({
  rows: rows.filter(({ row }) => row >= firstRow && row <= lastRow).map(({ row }) => row),
  keys: [...columns].filter(([, index]) => index >= firstColumn && index <= lastColumn).map(([key]) => key),
});

/**
 * The cells of the goods that are merged with others, by row. A program keeps one value for all of them: whether it is meant
 * for each line (a country) or for all together (a quantity) only the user knows, so that they are refused rather than guessed.
 */
export const mergedCellFaults = (
  merged: readonly MergedCells[],
  lines: Lines
): ReadonlyMap<number, ReadonlySet<GoodsColumnKey>> => {
  const faults = new Map<number, Set<GoodsColumnKey>>();
  for (const range of merged) {
    const { rows, keys } = covered(range, lines);
    if (rows.length * keys.length < 2) continue;
    for (const row of rows) faults.set(row, new Set([...(faults.get(row) ?? []), ...keys]));
  }
  return faults;
};
