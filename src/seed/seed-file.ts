import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

const textOf = (name: string): Promise<string> =>
  readFile(path.join(strapi.dirs.app.root, 'data', 'seed', name), 'utf8');

/** The rows of a seed sheet, by its headers; an empty cell is an empty text. */
export const seedSheet = async (name: string): Promise<Record<string, string>[]> =>
  parse(await textOf(name), { columns: true, bom: true, trim: true, skip_empty_lines: true });

/** The rows of a seed list. */
export const seedList = async (name: string): Promise<Record<string, string | boolean>[]> =>
  JSON.parse(await textOf(name)) as Record<string, string | boolean>[];
