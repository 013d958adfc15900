import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileServer } from '../../scripts/launcher/build.mjs';
import { startDatabase } from '../../scripts/launcher/database.mjs';
import { createDatabase, dropDatabase, dropIdleDatabases } from '../../scripts/launcher/databases.mjs';
import { loadEnvironment } from '../../scripts/launcher/environment.mjs';
import { freePort } from '../../scripts/launcher/free-port.mjs';
import { dataRoot } from '../../scripts/launcher/paths.mjs';
import { startServer } from '../../scripts/launcher/server.mjs';
import { testLimits } from './test-limits.mjs';

/** What the servers of the tests wrote; shown when a test fails. */
export const serverLog = join(dataRoot, 'test-server.log');

const DATABASES = 'conformity_test_';

/** @type {Array<() => Promise<unknown>>} what undoes the start, last first */
const undo = [];

/**
 * Has something ended with the rest.
 * @param {() => Promise<unknown>} step
 */
export function stopWith(step) {
  undo.push(step);
}

/**
 * Compiles the server and starts it once, on a database of its own, for all test files. They find it by `BASE_URL`,
 * `DATABASE_URL` and `CLOCK_KEY` in the environment.
 */
export async function startTestEnvironment() {
  await compileServer();
  rmSync(serverLog, { force: true });
  loadEnvironment('test');
  const port = await freePort();
  const files = join(dataRoot, `test-files-${process.pid}`);
  mkdirSync(files, { recursive: true });
  undo.push(async () => rmSync(files, { recursive: true, force: true }));

  Object.assign(process.env, testLimits, {
    DATABASE_URL: await testDatabase(),
    FILES_DIR: files,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SERVE_ADMIN: process.env.SERVE_ADMIN ?? 'false',
    SERVER_LOG: serverLog,
  });
  try {
    const server = await startServer({ logFile: serverLog });
    undo.push(server.stop);
    process.env.BASE_URL = server.url;
  } catch (error) {
    console.error(readFileSync(serverLog, 'utf8'));
    await stopTestEnvironment();
    throw error;
  }
}

/** Ends what was started. */
export async function stopTestEnvironment() {
  for (const step of undo.splice(0).reverse()) await step();
}

/** @returns {Promise<string>} the connection string of a new, empty database */
async function testDatabase() {
  const serverUrl = process.env.DATABASE_URL ?? (await testServer());
  await dropIdleDatabases(serverUrl, DATABASES);
  const name = DATABASES + randomBytes(6).toString('hex');
  undo.push(() => dropDatabase(serverUrl, name));
  return createDatabase(serverUrl, name);
}

/** The embedded server of the tests, apart from the developer's data. */
async function testServer() {
  const folder = join(dataRoot, 'test-postgres');
  const { url, stop } = await startDatabase({ folder, name: 'postgres', settings: { synchronous_commit: 'off' } });
  undo.push(stop);
  return url;
}
