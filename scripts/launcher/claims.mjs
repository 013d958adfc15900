import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './live-process.mjs';

/**
 * Notes that this process uses what the folder stands for.
 * @param {string} folder one file a process, named by its id
 */
export function addClaim(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), '');
}

/**
 * Takes this process's claim back, and sweeps those of processes that died.
 * @param {string} folder
 * @returns {boolean} whether a live process still uses it
 */
export function dropClaim(folder) {
  for (const name of readdirSync(folder)) {
    if (Number(name) === process.pid || !isAlive(Number(name))) rmSync(join(folder, name), { force: true });
  }
  return readdirSync(folder).length > 0;
}
