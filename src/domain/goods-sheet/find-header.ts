import type { RequestForm } from '../form/request-form';
import { type HeaderMatch, matchHeaders } from './headers';
import type { SheetRow } from './sheet-row';

/** The line of headers of a sheet. */
export type FoundHeader = SheetRow & { match: HeaderMatch };

/** How many lines that hold something may stand above the headers: a title, an address, a date. */
export const linesSearched = 20;

/** A title may well contain the name of one column; two are no accident. */
const fewestColumns = 2;

/**
 * The headers among the first lines of a sheet: the first line that names all columns that the request demands, else the one
 * that names most; `null` when none looks like headers.
 */
export const findHeader = (rows: readonly SheetRow[], form: RequestForm): FoundHeader | null => {
  let best: FoundHeader | null = null;
  for (const row of rows.slice(0, linesSearched)) {
    const match = matchHeaders(
      row.cells.map((cell) => String(cell ?? '')),
      form
    );
    if (match.missing.length === 0) return { ...row, match };
    if (match.columns.size >= Math.max(fewestColumns, (best?.match.columns.size ?? 0) + 1)) best = { ...row, match };
  }
  return best;
};
