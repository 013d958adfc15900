import { type Database, firstRowOf, rowsOf } from '../../platform/database';

/** The tables whose rows name files of the store, each in its column `storage_key`. What is not here is deleted. */
const fileHolders = ['attachments', 'certificate_files'] as const;

const union = (select: (table: string) => string, glue: string): string => fileHolders.map(select).join(glue);

const batchSize = 500;

const namedStatement = `
  SELECT key FROM (${union(
    (table) =>
      `(SELECT storage_key AS key FROM ${table} WHERE storage_key > :after ORDER BY storage_key LIMIT ${batchSize})`,
    ' UNION ALL '
  )}) named ORDER BY key LIMIT ${batchSize}`;

/** All keys that rows name, in ascending order, read in batches. */
export const namedKeys = async function* (db: Database): AsyncGenerator<string> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const rows: { key: string }[] = await rowsOf<{ key: string }>(db, namedStatement, { after });
    for (const { key } of rows) yield key;
    after = rows.at(-1)?.key;
  }
};

const unnamedStatement = `
  SELECT key FROM unnest(:keys::text[]) AS key
  WHERE ${union((table) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE storage_key = key)`, ' AND ')}`;

/** Those of the keys that no row names at this moment. */
export const unnamedAmong = async (db: Database, keys: readonly string[]): Promise<string[]> =>
  (await rowsOf<{ key: string }>(db, unnamedStatement, { keys })).map(({ key }) => key);

const anyStatement = `SELECT ${union((table) => `EXISTS (SELECT 1 FROM ${table})`, ' OR ')} AS any`;

/** Whether any row names a file. */
export const namesAnyFile = async (db: Database): Promise<boolean> =>
  (await firstRowOf<{ any: boolean }>(db, anyStatement))?.any ?? false;
