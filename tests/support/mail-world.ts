import type { RunningServer } from '../../scripts/launcher/server.mjs';
import type { Language } from '../../src/domain/vocabulary';
import { type Kit, kitFor } from './kit';
import { startAnotherServer, withFreshDatabase } from './servers';
import { type TestSmtp, startSmtp } from './smtp';

/** A server on a database of its own, which sends to a mail server of its own. */
export type MailWorld = {
  smtp: TestSmtp;
  kit: Kit;
  database: string;
  /** The server that runs now; `restart` replaces it. */
  server: () => RunningServer;
  /** Starts another server on the same database, at the address of the first when that has ended. */
  start: (env?: NodeJS.ProcessEnv) => Promise<RunningServer>;
  restart: (env?: NodeJS.ProcessEnv) => Promise<RunningServer>;
  end: () => Promise<void>;
};

/** Starts all of it; `end` takes it down. */
export const mailWorld = async (): Promise<MailWorld> => {
  const smtp = await startSmtp();
  const started: RunningServer[] = [];
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });

  let dropped: Promise<void> = Promise.resolve();
  const database = await new Promise<string>((resolve, reject) => {
    dropped = withFreshDatabase(async (url) => {
      resolve(url);
      await finished;
    });
    dropped.catch(reject);
  });

  const start = async (env: NodeJS.ProcessEnv = {}): Promise<RunningServer> => {
    const server = await startAnotherServer({ DATABASE_URL: database, ...smtp.env, ...env });
    started.push(server);
    return server;
  };
  let current = await start();
  const port = new URL(current.url).port;

  return {
    smtp,
    kit: await kitFor(current.url),
    database,
    server: () => current,
    start,
    async restart(env = {}) {
      current = await start({ PORT: port, PUBLIC_URL: current.url, ...env });
      return current;
    },
    async end() {
      await Promise.all(started.map((server) => server.kill()));
      await smtp.close();
      finish();
      await dropped;
    },
  };
};

/** Sets the language in which somebody of the panel reads it. */
export const readsThePanelIn = async (
  account: { put: (path: string) => { send: (body: object) => PromiseLike<{ status: number }> } },
  language: Language
): Promise<void> => {
  const { status } = await account.put('/admin/users/me').send({ preferedLanguage: language });
  if (status !== 200) throw new Error(`The panel's language could not be set: ${status}`);
};
