import { open } from 'node:fs/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { neutraliseFormula } from '../../domain/goods-sheet/formulas';
import { inBatches } from './row-batches';
import { textOf } from './sheet-cells';
import { OWNER_ONLY } from './temporary-file';
import type { SheetContent } from './write-sheet';

const BYTE_ORDER_MARK = '\uFEFF';

/** As in RFC 4180; a line break of either kind within a cell is quoted. */
const linesOf = (rows: string[][]): string =>
  stringify(rows, { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ });

/** Writes a new CSV file. */
export const writeCsv = async (path: string, { columns, rows, language }: SheetContent): Promise<void> => {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.write(BYTE_ORDER_MARK + linesOf([columns.map(({ header }) => neutraliseFormula(header))]));
    for await (const batch of inBatches(rows)) {
      await file.write(
        linesOf(batch.map((row) => columns.map(({ kind }, index) => textOf(kind, row[index] ?? null, language))))
      );
      await othersTurn();
    }
  } finally {
    await file.close();
  }
};
