import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../scripts/launcher/databases.mjs';
import { databaseUrl, startAnotherServer } from './servers';

/** The kit of the tests, bound to another server than the shared one. */
const kitFor = async (url: string) => {
  process.env.BASE_URL = url;
  jest.resetModules();
  return {
    ...(await import('./client')),
    ...(await import('./declarants')),
    ...(await import('./offices')),
    ...(await import('./outcomes')),
    ...(await import('./panel')),
    ...(await import('./regulated-products')),
    ...(await import('./requests')),
    ...(await import('./roles')),
    baseUrl: url,
  };
};

export type Kit = Awaited<ReturnType<typeof kitFor>>;

export type OwnServer = {
  /** The kit bound to this server as it runs now. */
  kit: () => Kit;
  databaseUrl: string;
  /** The process that runs now. */
  pid: () => number;
  /** Ends the server and starts it again on the same database; accounts and their sessions stay. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts a server on a fresh database, for tests that change what holds for everybody.
 * @param env over the environment of the tests
 */
export const ownServer = async (env: NodeJS.ProcessEnv = {}): Promise<OwnServer> => {
  const name = `conformity_test_${randomBytes(6).toString('hex')}`;
  const database = await createDatabase(databaseUrl, name);
  const start = () => startAnotherServer({ ...env, DATABASE_URL: database });
  let server = await start();
  let kit = await kitFor(server.url);
  return {
    kit: () => kit,
    databaseUrl: database,
    pid: () => server.pid,
    restart: async () => {
      await server.stop();
      server = await start();
      kit = await kitFor(server.url);
    },
    stop: async () => {
      await server.stop();
      await dropDatabase(databaseUrl, name);
    },
  };
};
