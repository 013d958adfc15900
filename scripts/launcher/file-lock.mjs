import { randomUUID } from 'node:crypto';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './live-process.mjs';

/** This process, told apart from an earlier one that had the same id: in a container that happens at each restart. */
const self = `${process.pid} ${randomUUID()}`;

const RETRY_MS = 100;
const PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process holds the same lock file. The lock of a process that died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Error} when another live process holds the lock for two minutes
 */
export async function withFileLock(file, work) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await claim(file))) {
    if (Date.now() > deadline) throw new Error(`another process holds ${file}`);
    await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await unlink(file);
  }
}

/** @param {string} file */
async function claim(file) {
  try {
    await writeFile(file, self, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (isAbandoned(holder)) await unlink(file).catch(() => undefined);
    return false;
  }
}

/** @param {string} holder what the lock file says; empty while its holder is just writing it */
function isAbandoned(holder) {
  if (holder === '' || holder === self) return false;
  const pid = Number.parseInt(holder, 10);
  return pid === process.pid || !isAlive(pid);
}
