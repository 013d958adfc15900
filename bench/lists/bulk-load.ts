import { Client } from 'pg';

const foreignAndUnique = `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
  WHERE conrelid = $1::regclass AND contype IN ('f', 'u') ORDER BY contype DESC`;
const otherIndexes = `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
  WHERE indrelid = $1::regclass AND NOT indisprimary`;

type Definition = { name: string; definition: string };

/** Writes rows without what the table checks and keeps up row by row: indexes, keys, triggers; brings all of it back. */
export const inBulk = async (client: Client, table: string, write: () => Promise<unknown>): Promise<void> => {
  const constraints = (await client.query<Definition>(foreignAndUnique, [table])).rows;
  for (const { name } of constraints) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const indexes = (await client.query<Definition>(otherIndexes, [table])).rows;
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await write();
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { definition } of indexes) await client.query(definition);
  for (const { name, definition } of constraints) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  await client.query(`VACUUM ANALYZE ${table}`);
};

/** Lets `work` write much on a connection of its own. */
export const withLoader = async (databaseUrl: string, work: (client: Client) => Promise<void>): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SET maintenance_work_mem = '512MB'; SET synchronous_commit = off; SET jit = off`);
    await work(client);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
};
