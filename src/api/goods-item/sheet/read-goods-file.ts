import { readFile } from 'node:fs/promises';
import type { RequestForm } from '../../../domain/form/request-form';
import { type GoodsColumnKey, goodsColumns, requiredColumns } from '../../../domain/goods-sheet/columns';
import { findHeader, type FoundHeader, linesSearched } from '../../../domain/goods-sheet/find-header';
import { type GoodsSheet, readSheet } from '../../../domain/goods-sheet/read-sheet';
import type { SheetRow } from '../../../domain/goods-sheet/sheet-row';
import { Refusal } from '../../../domain/refusal';
import type { Language } from '../../../domain/vocabulary';
import type { Table } from '../../../platform/sheets/table';
import { tablesOf } from '../../../platform/sheets/tables-of';

/** A file to be read: where it is, and what reading depends on. Plain data, as it crosses to another thread. */
export type GoodsFile = { path: string; form: RequestForm; maxLines: number; language: Language };

/** A table as far as its headers were looked for. */
type Opened = { table: Table; start: SheetRow[]; rest: AsyncGenerator<SheetRow>; header: FoundHeader | null };

const open = async (table: Table, form: RequestForm): Promise<Opened> => {
  const rest = table.rows();
  const start: SheetRow[] = [];
  while (start.length < linesSearched) {
    const next = await rest.next();
    if (next.done) break;
    start.push(next.value);
  }
  return { table, start, rest, header: findHeader(start, form) };
};

const missingColumns = (keys: readonly GoodsColumnKey[], language: Language): Refusal => {
  const columns = goodsColumns.filter(({ key }) => keys.includes(key));
  return new Refusal('missing_column', {
    columns: columns.map(({ key, label }) => ({ key, label: label[language] })),
  });
};

const linesBelow = async ({ start, rest }: Opened, header: FoundHeader, maxLines: number): Promise<SheetRow[]> => {
  const rows = start.filter(({ row }) => row > header.row);
  for await (const row of rest) {
    rows.push(row);
    if (rows.length > maxLines) break;
  }
  if (rows.length > maxLines) throw new Refusal('too_many_rows', { max: maxLines });
  return rows;
};

/**
 * Reads a goods sheet from the first of a file's tables that has all columns which the request demands. Where none has, the
 * one that comes nearest tells which are missing.
 * @throws Refusal as `readGoodsSheet`
 */
export const readGoodsFile = async ({ path, form, maxLines, language }: GoodsFile): Promise<GoodsSheet> => {
  let nearest: FoundHeader | null = null;
  for (const table of await tablesOf(await readFile(path), maxLines)) {
    const opened = await open(table, form);
    const { header } = opened;
    if (header?.match.missing.length === 0) {
      const rows = await linesBelow(opened, header, maxLines);
      return readSheet(header, { rows, merged: table.merged(), form });
    }
    await opened.rest.return(undefined);
    if (header && header.match.columns.size > (nearest?.match.columns.size ?? 0)) nearest = header;
  }
  throw missingColumns(nearest?.match.missing ?? requiredColumns(form), language);
};
