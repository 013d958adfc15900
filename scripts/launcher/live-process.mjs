import { readFileSync } from 'node:fs';

/**
 * Whether a process with this id exists, whoever owns it.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether the process is a PostgreSQL server, as far as the system tells: process ids are given out again, often soon in a
 * container. Where the system does not tell, a living process counts as one.
 * @param {number} pid
 */
export function isLivePostgres(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
