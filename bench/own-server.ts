import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileServer } from '../scripts/launcher/build.mjs';
import { startDatabase } from '../scripts/launcher/database.mjs';
import { createDatabase, dropDatabase } from '../scripts/launcher/databases.mjs';
import { loadEnvironment } from '../scripts/launcher/environment.mjs';
import { freePort } from '../scripts/launcher/free-port.mjs';
import { dataRoot } from '../scripts/launcher/paths.mjs';
import { type RunningServer, startServer } from '../scripts/launcher/server.mjs';
import { testLimits } from '../tests/support/test-limits.mjs';

/** A server of ours on an empty database, and that database. */
export type BenchServer = { url: string; pid: number; databaseUrl: string };

/** The embedded database of the benches, apart from the developer's data, or the server that `DATABASE_URL` names. */
const database = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const { DATABASE_URL: url } = process.env;
  return url
    ? { url, stop: async () => undefined }
    : startDatabase({ folder: join(dataRoot, 'bench'), name: 'postgres' });
};

/** Lets `work` have so many empty databases of its own. */
export const withDatabases = async <T>(count: number, work: (urls: string[]) => Promise<T>): Promise<T> => {
  const { url, stop } = await database();
  const names = Array.from({ length: count }, () => `conformity_bench_${randomBytes(6).toString('hex')}`);
  try {
    const urls: string[] = [];
    for (const name of names) urls.push(await createDatabase(url, name));
    return await work(urls);
  } finally {
    for (const name of names) await dropDatabase(url, name);
    await stop();
  }
};

const started = async (env: NodeJS.ProcessEnv, logFile: string): Promise<RunningServer> => {
  try {
    return await startServer({ env, logFile });
  } catch (error) {
    console.error(readFileSync(logFile, 'utf8'));
    throw error;
  }
};

/** Lets `work` have an empty folder of its own. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'conformity-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The environment of a server without limits of rate, on a port of its own; its files are in the folder. */
export const serverEnvironment = async (databaseUrl: string, folder: string): Promise<NodeJS.ProcessEnv> => {
  loadEnvironment('test');
  const port = String(await freePort());
  const own = { DATABASE_URL: databaseUrl, FILES_DIR: folder, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
  return { ...process.env, ...testLimits, ...own, SERVE_ADMIN: 'false', WORKER: 'none' };
};

/** Compiles the server and lets `work` have one of its own. Its database waits for the disk at each commit, as in production. */
export const withOwnServer = async <T>(work: (server: BenchServer) => Promise<T>): Promise<T> => {
  await compileServer();
  return withFolder((folder) =>
    withDatabases(1, async ([databaseUrl = '']) => {
      const server = await started(await serverEnvironment(databaseUrl, folder), join(folder, 'server.log'));
      return await work({ url: server.url, pid: server.pid, databaseUrl }).finally(server.stop);
    })
  );
};
