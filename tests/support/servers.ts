import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../scripts/launcher/databases.mjs';
import { freePort } from '../../scripts/launcher/free-port.mjs';
import { startServer } from '../../scripts/launcher/server.mjs';
import type { RunningServer } from '../../scripts/launcher/server.mjs';

/** The server that all test files share. */
export const baseUrl = fromEnvironment('BASE_URL');

/** The database of that server. */
export const databaseUrl = fromEnvironment('DATABASE_URL');

/**
 * Starts one more server, by default on the database of the shared one: a second instance.
 * @param env over the environment of the tests: `DATABASE_URL`, `FILES_DIR`, the limits …
 * @returns the server; the test stops or kills it
 */
export async function startAnotherServer(env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const port = String(await freePort());
  return startServer({
    env: { ...process.env, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, ...env },
    logFile: fromEnvironment('SERVER_LOG'),
  });
}

/**
 * Runs `work` with a new, empty database beside the shared one, and drops it afterwards.
 * @param work gets the connection string
 */
export async function withFreshDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const name = `conformity_test_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(databaseUrl, name);
  try {
    return await work(url);
  } finally {
    await dropDatabase(databaseUrl, name);
  }
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests with jest.server.config.mjs`);
  return value;
}
