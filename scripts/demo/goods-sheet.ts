import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { GoodsLine, RequestForm } from '../../src/domain/form/request-form';
import { matchHeaders } from '../../src/domain/goods-sheet/headers';
import { decimalMarkOf, isBlankRow, readGoodsRow } from '../../src/domain/goods-sheet/read-row';

/** A line of a sheet: the goods, and the cells as they stand. */
export type SheetLine = { goods: GoodsLine; cells: readonly string[] };

// Not __dirname: the loader of the scripts does not set it for the first module of a program.
const projectRoot = join(dirname(__filename), '../..');

const sheet = z.array(z.array(z.string()));

/**
 * Reads a goods sheet (CSV, `;`, with or without BOM) as an import would.
 * @param file from the project's folder
 * @param form decides which columns are required
 * @throws Error with all faults
 */
export const readGoodsSheet = (file: string, form: RequestForm): SheetLine[] => {
  const [headers = [], ...lines] = sheet.parse(
    parse(readFileSync(join(projectRoot, file)), { bom: true, delimiter: ';' })
  );
  const { columns, missing } = matchHeaders(headers, form);
  if (missing.length > 0) throw new Error(`${file} lacks the columns ${missing.join(', ')}`);
  const rows = lines.filter((cells) => !isBlankRow(cells));
  const decimalMark = decimalMarkOf(rows, columns);
  const read = rows.map((cells) => ({ cells, ...readGoodsRow(cells, { columns, form, decimalMark }) }));
  const faults = read.flatMap((row, index) =>
    row.faults.map(({ column, value, code }) => `line ${index + 1}: ${column} "${value}": ${code}`)
  );
  if (faults.length > 0) throw new Error(`${file} cannot be read:\n${faults.join('\n')}`);
  return read.map(({ line, cells }) => ({ goods: line, cells }));
};
