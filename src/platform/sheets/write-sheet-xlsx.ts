import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { type Column, type Worksheet, type WorksheetView, stream } from 'exceljs';
import { neutraliseFormula } from '../../domain/goods-sheet/formulas';
import { inBatches } from './row-batches';
import { cellValueOf } from './sheet-cells';
import { OWNER_ONLY } from './temporary-file';
import type { ColumnKind, SheetColumn, SheetContent } from './write-sheet';

const CREATOR = 'Conformity Desk';
const DEFAULT_WIDTH = 16;

const formats = {
  text: '@',
  decimal: 'General',
  integer: '0',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
} as const satisfies Record<ColumnKind, string>;

const columnOf = ({ header, width = DEFAULT_WIDTH, kind }: SheetColumn): Partial<Column> => ({
  header: neutraliseFormula(header),
  width,
  style: { numFmt: formats[kind] },
});

/** The header stays in sight; Arabic reads from the right. */
const viewFor = ({ language }: SheetContent): Partial<WorksheetView> => ({
  state: 'frozen',
  ySplit: 1,
  rightToLeft: language === 'ar',
});

/** Writes header and rows; gives the number of the last row. @throws when their bytes could not be kept */
const writeRows = async (
  sheet: Worksheet,
  output: Writable,
  { columns, rows, language }: SheetContent
): Promise<number> => {
  sheet.columns = columns.map(columnOf);
  const header = sheet.getRow(1);
  header.font = { name: 'Calibri', size: 11, bold: true };
  header.commit();
  let lastRow = 1;
  for await (const batch of inBatches(rows)) {
    for (const row of batch) {
      sheet.addRow(columns.map(({ kind }, index) => cellValueOf(kind, row[index] ?? null, language))).commit();
    }
    lastRow += batch.length;
    await othersTurn();
    if (output.errored) throw output.errored;
  }
  return lastRow;
};

const closed = (output: Writable): Promise<void> =>
  new Promise((resolve) => {
    if (output.closed) resolve();
    else output.once('close', resolve);
  });

/** Fails as soon as the bytes cannot be kept: the workbook's writer itself would wait for ever. */
const failureOf = (output: Writable): Promise<never> =>
  new Promise((_resolve, reject) => {
    output.once('error', reject);
  });

const writeWorkbook = async (output: Writable, content: SheetContent): Promise<void> => {
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  const sheet = workbook.addWorksheet(content.name, { views: [viewFor(content)] });
  const lastRow = await writeRows(sheet, output, content);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: lastRow, column: content.columns.length } };
  sheet.commit();
  await workbook.commit();
};

/** Writes a new workbook with one sheet. */
export const writeXlsx = async (path: string, content: SheetContent): Promise<void> => {
  const output = createWriteStream(path, { flags: 'wx', mode: OWNER_ONLY });
  try {
    await Promise.race([writeWorkbook(output, content), failureOf(output)]);
  } finally {
    output.destroy();
    await closed(output);
  }
};
