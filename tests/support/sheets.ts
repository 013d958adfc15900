import { Workbook } from 'exceljs';
import type { Test } from 'supertest';
import type { Client } from './client';
import { goodsLine } from './requests';
import type { TestOffice } from './offices';

/** A sheet by its rows, headers first. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** Headers by key, and a line for each model that an office may inspect. */
export const goodsRows = (office: TestOffice, models: readonly string[], changes: object = {}): Rows => {
  const lines = models.map((model) => goodsLine(office, { model, ...changes }));
  const headers = Object.keys(lines[0] ?? goodsLine(office));
  return [headers, ...lines.map((line) => Object.values(line).map(String))];
};

const quoted = (cell: string | number | null): string => {
  const text = String(cell ?? '');
  return /[;,\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The rows as CSV. */
export const csvOf = (
  rows: Rows,
  { separator = ';', encoding = 'utf8' }: { separator?: string; encoding?: BufferEncoding } = {}
): Buffer => Buffer.from(rows.map((cells) => cells.map(quoted).join(separator)).join('\r\n'), encoding);

/** The rows as the first sheet of a workbook. */
export const xlsxOf = async (rows: Rows): Promise<Buffer> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Marchandises');
  rows.forEach((cells) => sheet.addRow([...cells]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

/** The rows of the first sheet of a workbook that was answered. */
export const rowsOfXlsx = async (bytes: Buffer): Promise<Rows> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: (string | number | null)[][] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const cells: (string | number | null)[] = [];
    row.eachCell({ includeEmpty: true }, ({ value }) =>
      cells.push(typeof value === 'string' || typeof value === 'number' ? value : null)
    );
    rows.push(cells);
  });
  return rows;
};

/** Sends a sheet for a draft; `query` as it stands in the address. */
export const importSheet = (
  client: Client,
  id: string,
  file: Buffer,
  { query = '', name = 'marchandises.csv' } = {}
): Test => client.post(`/api/requests/${id}/goods/import${query}`).attach('files', file, name);
