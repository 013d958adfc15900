import type { GoodsLine, RequestForm } from '../form/request-form';
import type { FoundHeader } from './find-header';
import { mergedCellFaults } from './merged-cells';
import { type CellFault, decimalMarkOf, isBlankRow, readGoodsRow } from './read-row';
import type { MergedCells, SheetCell, SheetRow } from './sheet-row';

/** What is wrong with one cell; `row` as the user's program shows it, `value` clipped to what a reader needs. */
export type RowFault = CellFault & { row: number };

/** A column that was not read; `column` is its header as written. */
export type SheetWarning = { column: string; code: 'unknown_column' | 'repeated_column' };

/** What a goods sheet says. */
export type GoodsSheet = {
  /** The lines without a fault, in the sheet's order. */
  lines: GoodsLine[];
  /** Blank lines between the header and the last line. */
  skipped: number;
  warnings: SheetWarning[];
  /** All that is wrong, by row and column. */
  faults: RowFault[];
  /** The header as read, and below it every line that holds something, for the sheet of faults. */
  header: SheetCell[];
  rows: SheetRow[];
};

/** What a reader needs to recognise a value; texts in a sheet may be as long as a book. */
const longestValue = 200;

const clipped = (value: string): string => (value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);

const warningsOf = ({ match }: FoundHeader): SheetWarning[] =>
  match.ignored.map(({ header, code }) => ({ column: clipped(header), code }));

/** The column at an index of the sheet; the first of the sheet's for one that is not read. */
const columnAt = ({ match }: FoundHeader, index: number): CellFault['column'] =>
  [...match.columns].find(([, at]) => at === index)?.[0] ?? 'hsCode';

const unclosedQuote = (header: FoundHeader, { cells, unclosedCell = 0 }: SheetRow): CellFault => ({
  column: columnAt(header, unclosedCell),
  value: String(cells[unclosedCell] ?? ''),
  code: 'unclosed_quote',
});

/** Whether a line holds no goods, though it may be numbered beforehand in a column that is not read. */
const isBlank = ({ cells, unclosedCell }: SheetRow, columns: FoundHeader['match']['columns']): boolean =>
  unclosedCell === undefined && isBlankRow([...columns.values()].map((index) => cells[index] ?? null));

/**
 * Reads the lines below a header. All that is wrong is gathered, so that the user can correct it at once; a sheet without any
 * line is a fault as well, since nobody means to import nothing.
 */
export const readSheet = (
  header: FoundHeader,
  { rows: below, merged, form }: { rows: readonly SheetRow[]; merged: readonly MergedCells[]; form: RequestForm }
): GoodsSheet => {
  const { columns } = header.match;
  const rows = below.filter((row) => !isBlank(row, columns));
  const context = {
    columns,
    form,
    decimalMark: decimalMarkOf(
      rows.map(({ cells }) => cells),
      columns
    ),
  };
  const mergedAt = mergedCellFaults(merged, { columns, rows });
  const lines: GoodsLine[] = [];
  const faults: RowFault[] = [];
  for (const row of rows) {
    const { line, faults: flaws } =
      row.unclosedCell === undefined
        ? readGoodsRow(row.cells, { ...context, merged: mergedAt.get(row.row) })
        : { line: null, faults: [unclosedQuote(header, row)] };
    faults.push(...flaws.map((flaw) => ({ row: row.row, ...flaw, value: clipped(flaw.value) })));
    if (line !== null && flaws.length === 0) lines.push(line);
  }
  if (rows.length === 0) faults.push({ row: header.row + 1, column: 'hsCode', value: '', code: 'missing_goods' });
  const lastRow = rows.at(-1)?.row ?? header.row;
  return {
    lines,
    skipped: lastRow - header.row - rows.length,
    warnings: warningsOf(header),
    faults,
    header: header.cells,
    rows,
  };
};
