import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import knex from 'knex';
import { provideDatabase } from './launcher/application.mjs';
import { command } from './launcher/command.mjs';
import { loadEnvironment } from './launcher/environment.mjs';
import { distRoot } from './launcher/paths.mjs';

/**
 * `npm run audit:verify`: proves that nobody changed, cut or removed any history, on `DATABASE_URL` or on the embedded database.
 * The exit code is 1 when something does not fit.
 */

// Columns have no time zone: their instants are UTC.
process.env.TZ = 'UTC';

await command(async () => {
  const verifier = join(distRoot, 'src', 'api', 'history-entry', 'chain', 'verify-history.js');
  if (!existsSync(verifier)) throw new Error('The application is not built: run "npm run build" first');
  loadEnvironment(process.env.NODE_ENV === 'production' ? 'production' : 'development');
  const giveBack = await provideDatabase();
  const database = knex({ client: 'pg', connection: process.env.DATABASE_URL });
  try {
    const { verifyHistory } = createRequire(import.meta.url)(verifier);
    const snapshot = { isolationLevel: /** @type {const} */ ('repeatable read'), readOnly: true };
    const report = await database.transaction((trx) => verifyHistory(trx), snapshot);
    return tell(report);
  } finally {
    await database.destroy();
    await giveBack();
  }
});

/**
 * @typedef {object} Report
 * @property {number} entries
 * @property {number} chains
 * @property {number} anchors
 * @property {Array<{ problem: string, request: string | null, seq: number | null }>} findings
 */

/**
 * @param {Report} report
 * @returns {number} the exit code
 */
function tell({ entries, chains, anchors, findings }) {
  for (const { problem, request, seq } of findings) {
    console.log([problem, request === null ? 'anchor' : `request ${request}`, seq ?? ''].join(' ').trimEnd());
  }
  console.log(`${entries} entries in ${chains} histories and ${anchors} anchors: ${findings.length} findings`);
  return findings.length === 0 ? 0 : 1;
}
