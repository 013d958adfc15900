import { goodsColumns } from '../../../domain/goods-sheet/columns';
import { restoreFormula } from '../../../domain/goods-sheet/formulas';
import type { GoodsSheet, RowFault } from '../../../domain/goods-sheet/read-sheet';
import type { SheetCell } from '../../../domain/goods-sheet/sheet-row';
import { faultMessage, labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import type { TemporaryFile } from '../../../platform/sheets/temporary-file';
import { type WrittenRow, writeSheet } from '../../../platform/sheets/write-sheet';
import type { SentSheet } from './sent-sheet';

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

const widest = ({ header, rows }: GoodsSheet): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), header.length);

function* rowsWithFaults(sheet: GoodsSheet, width: number, language: Language): Generator<WrittenRow> {
  const explanations = explanationsByRow(sheet.faults, language);
  for (const { row, cells } of sheet.rows) {
    yield [...Array.from({ length: width }, (_, index) => meant(cells[index])), explanations.get(row) ?? null];
  }
}

/** The name of the sheet of faults, after the one that was sent. */
export const faultsSheetName = ({ fileName }: Pick<SentSheet, 'fileName'>, language: Language): string =>
  `${fileName.replace(/\.\w{1,5}$/, '')} - ${labelsOf(language).faultsSheet.name}.xlsx`;

/** Writes a sheet as it was read, with what is wrong in a last column. */
export const writeFaultsSheet = (sheet: GoodsSheet, language: Language): Promise<TemporaryFile> => {
  const width = widest(sheet);
  const headers = Array.from({ length: width }, (_, index) => String(meant(sheet.header[index]) ?? ''));
  const { faultsSheet, sheets } = labelsOf(language);
  return writeSheet('xlsx', {
    name: sheets.names.goods,
    columns: [
      ...headers.map((header) => ({ header, kind: 'text' as const })),
      { header: faultsSheet.column, width: 90, kind: 'text' },
    ],
    rows: rowsWithFaults(sheet, width, language),
    language,
  });
};
