import pg from 'pg';

/**
 * The same server and account, another database.
 * @param {string} url
 * @param {string} name
 */
export function databaseUrl(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * Whether a server accepts connections there.
 * @param {string} url
 */
export async function answers(url) {
  try {
    await query(url, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the database unless it is there.
 * @param {string} url of any database of the server
 * @param {string} name
 */
export async function ensureDatabase(url, name) {
  const found = await query(url, 'SELECT FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount === 0) await createDatabase(url, name);
}

/**
 * Makes a new database.
 * @param {string} url of any other database of the server
 * @param {string} name
 * @param {string} [template] a database that nobody is connected to, whose content the new one gets
 * @returns {Promise<string>} its connection string
 * @throws {Error} when it exists
 */
export async function createDatabase(url, name, template = 'template0') {
  await query(url, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  return databaseUrl(url, name);
}

/**
 * Drops a database, ending the connections to it; nothing happens when there is none.
 * @param {string} url of any other database of the server
 * @param {string} name
 */
export async function dropDatabase(url, name) {
  await query(url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

/**
 * Keeps a remark with a database, outside its tables.
 * @param {string} url of any database of the server
 * @param {string} name
 * @param {string} remark
 */
export async function markDatabase(url, name, remark) {
  await query(url, `COMMENT ON DATABASE ${pg.escapeIdentifier(name)} IS ${pg.escapeLiteral(remark)}`);
}

/**
 * The remark kept with a database.
 * @param {string} url of any database of the server
 * @param {string} name
 * @returns {Promise<string | null>} null when there is no remark, or no such database
 */
export async function describeDatabase(url, name) {
  const text = "SELECT shobj_description(oid, 'pg_database') AS remark FROM pg_database WHERE datname = $1";
  const { rows } = await query(url, text, [name]);
  return rows[0]?.remark ?? null;
}

/**
 * One statement on a connection of its own.
 * @param {string} url
 * @param {string} text
 * @param {unknown[]} [values]
 */
export async function query(url, text, values) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // a server that stops meanwhile: the statement itself reports it
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Drops the databases whose name begins so and that nobody is connected to: what runs that were cut short left behind.
 * @param {string} url
 * @param {string} prefix
 */
export async function dropIdleDatabases(url, prefix) {
  const text = `SELECT datname FROM pg_database d WHERE starts_with(datname, $1)
    AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)`;
  for (const { datname } of (await query(url, text, [prefix])).rows) await dropDatabase(url, datname);
}
