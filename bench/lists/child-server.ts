import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own. */
export type ChildServer = { url: string; stop: () => Promise<void> };

type Start = { env: NodeJS.ProcessEnv; logFile: string; cwd?: string };

/**
 * Starts a script of this folder that says its port once it listens and ends when we do.
 * @throws Error with what it wrote, when it ends before that
 */
export const startChild = async (script: string, { env, logFile, cwd }: Start): Promise<ChildServer> => {
  const log = openSync(logFile, 'a');
  const child = fork(join(__dirname, script), { env, cwd, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
  closeSync(log);
  const ended = once(child, 'exit');
  const died = ended.then(() => {
    throw new Error(`${script} ended before it answered:\n${readFileSync(logFile, 'utf8')}`);
  });
  const said: unknown[] = await Promise.race([once(child, 'message'), died]);
  // A bench that fails ends, and its servers with it.
  child.unref();
  child.channel?.unref();
  return {
    url: `http://127.0.0.1:${Number(said[0])}`,
    stop: async () => {
      child.ref();
      child.disconnect();
      await ended;
    },
  };
};
