import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addClaim, dropClaim } from './claims.mjs';
import { canEnter, databaseAccount, giveTo } from './database-account.mjs';
import { answers, databaseUrl, ensureDatabase } from './databases.mjs';
import { withFileLock } from './file-lock.mjs';
import { freePort } from './free-port.mjs';
import { isLivePostgres } from './live-process.mjs';
import { dataRoot } from './paths.mjs';
import { initialised, startCluster, stopCluster } from './postgres-cluster.mjs';
import { postgresPrograms, sharedRoot } from './postgres-programs.mjs';

/**
 * @typedef {object} RunningDatabase
 * @property {string} url connection string of the named database
 * @property {string} home the folder that holds its data
 * @property {() => Promise<void>} stop gives the server back: the last process that uses it stops it
 */

/** A server that recovers after a crash answers late. */
const PATIENCE_MS = 60_000;

/** Only this machine reaches it; Unix sockets are off because their paths are often too long. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the project's own PostgreSQL, or joins it when it already runs, and makes the named database.
 * @param {object} [options]
 * @param {string} [options.folder] where the data is; kept from start to start
 * @param {string} [options.name] of the database
 * @param {Record<string, string>} [options.settings] of the server, over the usual ones
 * @returns {Promise<RunningDatabase>}
 */
export async function startDatabase({ folder = join(dataRoot, 'postgres'), name = 'conformity', settings = {} } = {}) {
  const account = databaseAccount();
  const programs = await postgresPrograms(account);
  const home = reachableFolder(folder, account);
  const cluster = { home, data: join(home, 'data'), log: join(home, 'postgres.log'), programs, account };
  const claims = join(home, 'users');
  const lock = join(home, 'lock');

  const url = await withFileLock(lock, async () => {
    const password = await initialised(cluster);
    const port = (await adoptedPort(cluster.data, password)) ?? (await started(cluster, settings));
    addClaim(claims);
    return serverUrl(port, password);
  });
  await ensureDatabase(url, name);

  const stop = () =>
    withFileLock(lock, async () => {
      const stillUsed = dropClaim(claims);
      if (!stillUsed) await stopCluster(cluster);
    });
  return { url: databaseUrl(url, name), home, stop };
}

/**
 * The folder itself, or one elsewhere that it points to when the account cannot enter it: `/root` is closed to `postgres`.
 * @param {string} folder
 * @param {import('./database-account.mjs').Account | undefined} account
 */
function reachableFolder(folder, account) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, account ? 0o755 : 0o700);
  const pointer = join(folder, 'elsewhere');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (canEnter(folder, account)) {
    giveTo(folder, account);
    return folder;
  }
  const elsewhere = mkdtempSync(join(sharedRoot(), 'data-'));
  giveTo(elsewhere, account);
  writeFileSync(pointer, `${elsewhere}\n`);
  return elsewhere;
}

/**
 * The port of a server that already runs on the data, such as one left behind by a killed launcher.
 * @param {string} data
 * @param {string} password
 * @returns {Promise<number | undefined>}
 */
async function adoptedPort(data, password) {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n').map(Number);
  const deadline = Date.now() + PATIENCE_MS;
  while (pid !== undefined && isLivePostgres(pid)) {
    if (port && (await answers(serverUrl(port, password)))) return port;
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) runs on ${data} but does not answer`);
    await sleep(200);
  }
  // Its process is gone. PostgreSQL tidies up after itself, but not when the id was given to another process of ours.
  rmSync(pidFile, { force: true });
  return undefined;
}

/**
 * @param {import('./postgres-cluster.mjs').Cluster} cluster
 * @param {Record<string, string>} settings
 * @returns {Promise<number>} its port: the one of last time where it is free
 */
async function started(cluster, settings) {
  const file = join(cluster.home, 'port');
  const port = await freePort(existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
  writeFileSync(file, String(port));
  await startCluster(cluster, port, { ...SETTINGS, ...settings });
  return port;
}

/**
 * @param {number} port
 * @param {string} password
 */
function serverUrl(port, password) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
