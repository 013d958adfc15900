import type { RequestForm } from '../../../domain/form/request-form';
import { goodsColumns } from '../../../domain/goods-sheet/columns';
import { restoreFormula } from '../../../domain/goods-sheet/formulas';
import { matchHeaders } from '../../../domain/goods-sheet/headers';
import type { GoodsSheet, RowFault } from '../../../domain/goods-sheet/read-sheet';
import type { SheetCell } from '../../../domain/goods-sheet/sheet-row';
import { faultMessage, labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import { type WrittenRow, writeSheetTo } from '../../../platform/sheets/write-sheet';

/** Columns that are shown besides those that are read: notes of the sender's own, not a hundred of them. */
const mostOtherColumns = 20;

/** What a cell of the sheet meant before some export neutralised it; the writer does so again. */
const meant = (cell: SheetCell | undefined): SheetCell =>
  typeof cell === 'string' ? restoreFormula(cell) : (cell ?? null);

const explained = (fault: RowFault, language: Language): string => {
  const label = goodsColumns.find(({ key }) => key === fault.column)?.label[language] ?? fault.column;
  return `${label} — ${faultMessage(language, fault)}`;
};

const explanationsByRow = (faults: readonly RowFault[], language: Language): Map<number, string> => {
  const explanations = new Map<number, string>();
  for (const fault of faults) {
    const before = explanations.get(fault.row);
    const text = explained(fault, language);
    explanations.set(fault.row, before === undefined ? text : `${before} ${text}`);
  }
  return explanations;
};

/** The columns that are shown, by their indexes in the sheet: all that are read, and the first of the others. */
const shownColumns = ({ header, rows }: GoodsSheet, form: RequestForm): number[] => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const { columns } = matchHeaders(
    header.map((cell) => String(cell ?? '')),
    form
  );
  const read = new Set(columns.values());
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => !read.has(index));
  return [...read, ...others.slice(0, mostOtherColumns)].sort((a, b) => a - b);
};

function* rowsWithFaults(sheet: GoodsSheet, shown: readonly number[], language: Language): Generator<WrittenRow> {
  const explanations = explanationsByRow(sheet.faults, language);
  for (const { row, cells } of sheet.rows) {
    yield [...shown.map((index) => meant(cells[index])), explanations.get(row) ?? null];
  }
}

/** The name of the sheet of faults, after the one that was sent. */
export const faultsSheetName = (fileName: string, language: Language): string =>
  `${fileName.replace(/\.\w{1,5}$/, '')} - ${labelsOf(language).faultsSheet.name}.xlsx`;

/**
 * Writes a sheet as it was read, with what is wrong in a last column, into a new file. A sheet of 10,000 faulty lines takes
 * seconds, which are a worker's and never the server's.
 */
export const writeFaultsSheet = (
  path: string,
  sheet: GoodsSheet,
  { form, language }: { form: RequestForm; language: Language }
): Promise<void> => {
  const shown = shownColumns(sheet, form);
  const { faultsSheet, sheets } = labelsOf(language);
  return writeSheetTo(path, 'xlsx', {
    name: sheets.names.goods,
    columns: [
      ...shown.map((index) => ({ header: String(meant(sheet.header[index]) ?? ''), kind: 'text' as const })),
      { header: faultsSheet.column, width: 90, kind: 'text' },
    ],
    rows: rowsWithFaults(sheet, shown, language),
    language,
  });
};
