import { notASheet, type RowBudget, sheetLimits, tooLarge } from '../sheet-limits';
import type { Table, TableRow } from '../table';
import { readReference } from './cell-reference';
import { textCollector } from './cell-text';
import { cellValue, type RawCell } from './cell-value';
import type { Workbook } from './workbook';
import { type Attributes, parseXml, type XmlEvents } from './xml';

type MergedCells = ReturnType<Table['merged']>[number];

/** The lines of a sheet that have been read and not yet been asked for, and the cells that are merged. */
type Reading = { events: XmlEvents; take: () => TableRow[] };

const rawCell = ({ t, s }: Attributes): RawCell => ({
  type: t ?? 'n',
  style: Number(s ?? 0),
  value: null,
  inline: '',
  hasFormula: false,
});

const mergedCells = (reference: string): MergedCells => {
  const [first = '', last = first] = reference.split(':');
  const from = readReference(first);
  const to = readReference(last);
  return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column };
};

/** Follows a sheet's elements: rows and cells may name their place, else they follow the one before. */
const followSheet = (workbook: Workbook, budget: RowBudget, merged: MergedCells[]): Reading => {
  const inline = textCollector();
  let done: TableRow[] = [];
  let row: TableRow = { row: 0, cells: [] };
  let column = -1;
  let cell: RawCell | null = null;
  let inValue = false;

  const openRow = ({ r }: Attributes): void => {
    const number = r === undefined ? row.row + 1 : Number(r);
    if (!Number.isInteger(number) || number <= row.row) throw notASheet();
    budget.count();
    row = { row: number, cells: [] };
    column = -1;
  };

  const openCell = (attributes: Attributes): void => {
    column = attributes.r === undefined ? column + 1 : readReference(attributes.r).column;
    cell = rawCell(attributes);
  };

  const closeCell = (finished: RawCell): void => {
    cell = null;
    const value = cellValue({ ...finished, inline: inline.take() }, workbook);
    if (value === null) return;
    if (column >= sheetLimits.columns) throw tooLarge('columns');
    while (row.cells.length < column) row.cells.push(null);
    row.cells[column] = typeof value === 'string' ? budget.keep(value) : value;
  };

  const merge = ({ ref }: Attributes): void => {
    if (merged.length >= sheetLimits.mergedCells) throw tooLarge('effort');
    merged.push(mergedCells(ref ?? ''));
  };

  const events: XmlEvents = {
    open: (name, attributes) => {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'mergeCell') merge(attributes);
      else if (cell && name === 'f') cell.hasFormula = true;
      else if (cell && name === 'v') inValue = true;
      else if (cell) inline.open(name, attributes);
    },
    text: (text) => {
      if (cell && inValue) cell.value = (cell.value ?? '') + text;
      else if (cell) inline.text(text);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell) closeCell(cell);
      else if (name === 'row' && row.cells.length > 0) done.push(row);
      else if (cell) inline.close(name);
    },
  };
  return {
    events,
    take: () => {
      const rows = done;
      done = [];
      return rows;
    },
  };
};

/**
 * Reads the lines of a sheet while they are asked for; hidden ones too, since they are in the file that the user sends.
 * @throws Refusal `unsupported_file`, `too_many_rows`, `file_too_large`
 */
export async function* readWorksheet(
  bytes: AsyncIterable<Buffer>,
  { workbook, budget, merged }: { workbook: Workbook; budget: RowBudget; merged: MergedCells[] }
): AsyncGenerator<TableRow> {
  const reading = followSheet(workbook, budget, merged);
  for await (const _ of parseXml(bytes, reading.events)) yield* reading.take();
}
