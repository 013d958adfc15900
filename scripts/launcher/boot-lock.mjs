import pg from 'pg';

/**
 * Does the work while no other instance on the same database does it: the platform makes and changes its tables at each start
 * without minding others that start at the same moment.
 * @template T
 * @param {string | undefined} url of the database; without one nothing is locked, and the application itself says what is missing
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Error} when the database does not answer
 */
export async function oneBootAtATime(url, work) {
  if (!url) return work();
  const client = new pg.Client({ connectionString: url, ssl: process.env.DATABASE_SSL === 'true' });
  // The lock is gone with its connection; the work goes on and finds out itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('conformity-desk.boot'))`);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
