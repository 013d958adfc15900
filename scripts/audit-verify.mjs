import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import knex from 'knex';
import { provideDatabase } from './launcher/application.mjs';
import { command } from './launcher/command.mjs';
import { answers, databaseUrl, query } from './launcher/databases.mjs';
import { loadEnvironment } from './launcher/environment.mjs';
import { distRoot } from './launcher/paths.mjs';

/**
 * `npm run audit:verify`: proves that nobody changed, cut or removed any history, on `DATABASE_URL` or, without one, on each
 * database of the embedded server: the developer's and the demo's. The exit code is 1 when something does not fit.
 */

// Columns have no time zone: their instants are UTC.
process.env.TZ = 'UTC';

/** The databases of the embedded server that may hold history. */
const embeddedDatabases = ['conformity', 'conformity_demo'];

await command(async () => {
  const verifier = join(distRoot, 'src', 'api', 'history-entry', 'chain', 'verify-history.js');
  if (!existsSync(verifier)) throw new Error('The application is not built: run "npm run build" first');
  loadEnvironment(process.env.NODE_ENV === 'production' ? 'production' : 'development');
  const named = process.env.DATABASE_URL;
  const giveBack = await provideDatabase();
  try {
    const server = process.env.DATABASE_URL ?? '';
    const urls = named ? [named] : await withHistory(embeddedDatabases.map((name) => databaseUrl(server, name)));
    if (urls.length === 0) throw new Error('There is no history yet: no database of the embedded server holds any');
    const { verifyHistory } = createRequire(import.meta.url)(verifier);
    const codes = [];
    for (const url of urls) codes.push(tell(new URL(url).pathname.slice(1), await verify(url, verifyHistory)));
    return Math.max(...codes);
  } finally {
    await giveBack();
  }
});

/**
 * @param {string} url
 * @param {(db: import('knex').Knex) => Promise<Report>} verifyHistory
 * @returns {Promise<Report>} of one snapshot
 */
async function verify(url, verifyHistory) {
  const database = knex({ client: 'pg', connection: url });
  try {
    const snapshot = { isolationLevel: /** @type {const} */ ('repeatable read'), readOnly: true };
    return await database.transaction((trx) => verifyHistory(trx), snapshot);
  } finally {
    await database.destroy();
  }
}

/** @param {string[]} urls those of databases that exist and have the table of histories */
async function withHistory(urls) {
  const found = await Promise.all(
    urls.map(async (url) => {
      if (!(await answers(url))) return false;
      const { rows } = await query(url, `SELECT to_regclass('history_entries') IS NOT NULL AS there`);
      return rows[0]?.there === true;
    })
  );
  return urls.filter((_, index) => found[index]);
}

/**
 * @typedef {object} Report
 * @property {number} entries
 * @property {number} chains
 * @property {number} anchors
 * @property {Array<{ problem: string, request: string | null, seq: number | null }>} findings
 */

/**
 * @param {string} name of the database
 * @param {Report} report
 * @returns {number} the exit code
 */
function tell(name, { entries, chains, anchors, findings }) {
  for (const { problem, request, seq } of findings) {
    console.log([problem, request === null ? 'anchor' : `request ${request}`, seq ?? ''].join(' ').trimEnd());
  }
  console.log(`${name}: ${entries} entries in ${chains} histories and ${anchors} anchors: ${findings.length} findings`);
  return findings.length === 0 ? 0 : 1;
}
