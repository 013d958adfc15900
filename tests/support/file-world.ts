import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../scripts/launcher/databases.mjs';
import type { RunningServer } from '../../scripts/launcher/server.mjs';
import type { TestStore } from './file-stores';
import { type Kit, kitFor } from './kit';
import { databaseUrl, startAnotherServer } from './servers';

/** A server with a database and a store of files of its own. */
export type FileWorld = {
  kit: Kit;
  server: RunningServer;
  store: TestStore;
  database: string;
  end: () => Promise<void>;
};

/** Starts them; `end` takes them down, the store included. */
export const fileWorld = async (store: TestStore, env: NodeJS.ProcessEnv = {}): Promise<FileWorld> => {
  const name = `conformity_test_${randomBytes(6).toString('hex')}`;
  const database = await createDatabase(databaseUrl, name);
  const server = await startAnotherServer({ DATABASE_URL: database, ...store.env, ...env });
  return {
    kit: await kitFor(server.url),
    server,
    store,
    database,
    async end() {
      await server.kill();
      await dropDatabase(databaseUrl, name);
      await store.close();
    },
  };
};
