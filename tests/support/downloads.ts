import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import type { Response, Test } from 'supertest';
import type { SheetFormat } from '../../src/domain/vocabulary';
import type { Client } from './client';

type Cell = string | number | Date | null;

/** A sheet as it was downloaded: its name as a file, and its rows with the headers first. */
export type Download = { name: string; headers: string[]; rows: Cell[][]; response: Response };

const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

/** A call whose answer stays bytes. */
export const bytesOf = (test: Test): Test => test.buffer(true).parse(binary as never);

/** The rows of a workbook's first sheet. */
export const rowsOfWorkbook = async (bytes: Buffer): Promise<Cell[][]> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: Cell[][] = [];
  const sheet = workbook.worksheets[0];
  sheet?.eachRow((row) =>
    rows.push(
      Array.from({ length: sheet.columnCount }, (_, index) => {
        const { value } = row.getCell(index + 1);
        return typeof value === 'string' || typeof value === 'number' || value instanceof Date ? value : null;
      })
    )
  );
  return rows;
};

const fileNameIn = (response: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(response.headers['content-disposition'] ?? '')?.[1] ?? '');

/** Downloads a sheet; `path` carries its query, the format is added. */
export const download = async (
  client: Client,
  path: string,
  { format = 'csv', language = 'fr' }: { format?: SheetFormat; language?: string } = {}
): Promise<Download> => {
  const address = `${path}${path.includes('?') ? '&' : '?'}format=${format}`;
  const response = await bytesOf(client.get(address).set('Accept-Language', language)).expect(200);
  const [headers = [], ...rows]: Cell[][] =
    format === 'csv' ? parse(response.body, { bom: true, delimiter: ';' }) : await rowsOfWorkbook(response.body);
  return { name: fileNameIn(response), headers: headers.map(String), rows, response };
};

/** The cells of one column. */
export const columnIn = ({ headers, rows }: Download, header: string): Cell[] => {
  const index = headers.indexOf(header);
  if (index < 0) throw new Error(`There is no column ${header} in ${headers.join(', ')}`);
  return rows.map((row) => row[index] ?? null);
};
