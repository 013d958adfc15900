import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { virus } from './clamd';

/** ClamAV's own daemon, where this machine has one (Debian: `clamav-daemon`). */
export const clamdProgram = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'clamd'))
  .find((file) => existsSync(file));

/** Starts it with one signature, that of our harmless words, listening on a socket. */
export const startRealClamd = async (program: string): Promise<{ socket: string; stop: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'conformity-clamd-'));
  const [signatures, socket, settings] = ['signatures', 'clamd.sock', 'clamd.conf'].map((name) => join(folder, name));
  if (!signatures || !socket || !settings) throw new Error('No folder for clamd');
  mkdirSync(signatures);
  writeFileSync(join(signatures, 'test.ndb'), `Conformity.Test:0:*:${Buffer.from(virus).toString('hex')}\n`);
  writeFileSync(settings, `Foreground yes\nDatabaseDirectory ${signatures}\nLocalSocket ${socket}\n`);
  const child: ChildProcess = spawn(program, ['-c', settings], { stdio: 'ignore' });
  while (!existsSync(socket)) {
    if (child.exitCode !== null) throw new Error(`clamd ended with code ${child.exitCode}`);
    await sleep(50);
  }
  return {
    socket,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
