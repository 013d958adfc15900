import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

const STOP_MS = 20_000;

/**
 * @typedef {object} RunningServer
 * @property {string} url where it answers
 * @property {number} pid
 * @property {() => Promise<number>} stop ends it cleanly, by force after twenty seconds; answers its exit code
 * @property {() => Promise<number>} kill ends it at once, as a power cut would
 * @property {Promise<number>} ended its exit code, whenever it comes; 1 when a signal ended it
 */

/**
 * Starts the application as a child process and waits until it listens. It ends with us, even when we are killed.
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] its whole environment
 * @param {string} [options.logFile] gets its output; without it the output is ours
 * @param {AbortSignal} [options.interrupt] ends it cleanly, even while it starts
 * @returns {Promise<RunningServer>}
 * @throws {Error} when it ends before it listens
 */
export async function startServer({ env = process.env, logFile, interrupt } = {}) {
  const log = logFile === undefined ? 'inherit' : openSync(logFile, 'a');
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'serve.mjs')], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', log, log, 'ipc'],
    // A group of its own: an interrupt from the terminal reaches us only, and we pass it on once.
    detached: process.platform !== 'win32',
  });
  if (typeof log === 'number') closeSync(log);

  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  /** @type {Promise<number>} */
  const listening = new Promise((resolve) => child.once('message', (message) => resolve(Number(message))));
  const diedEarly = ended.then((code) => {
    throw new Error(`the server ended with code ${code} before it answered`);
  });
  const stop = () => {
    if (child.connected) child.send('stop');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    return ended.finally(() => clearTimeout(force));
  };
  interrupt?.addEventListener('abort', () => void stop());
  const port = await Promise.race([listening, diedEarly]);

  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    stop,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
