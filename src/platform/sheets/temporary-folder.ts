import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hour = 3_600_000;

/** Of each user's own: a folder in a place that all may write to. */
const folderIn = (parent: string): string => join(parent, `conformity-desk-${process.getuid?.() ?? 'sheets'}`);

/** @throws Error when somebody else made the folder, or may look into it */
const assertOurs = async (path: string): Promise<void> => {
  const found = await lstat(path);
  // Windows has neither such owners nor such permissions.
  const isPrivate = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
  if (!found.isDirectory() || !isPrivate) throw new Error(`${path} must be a folder of this user alone`);
};

/** Several instances may clear the folder at once: what is gone already is no error. */
const modifiedAt = async (path: string): Promise<number> => (await lstat(path).catch(() => null))?.mtimeMs ?? Infinity;

const removeOld = async (path: string): Promise<void> => {
  const names = (await readdir(path)).filter((name) => name.startsWith('sheet-'));
  for (const file of names.map((name) => join(path, name))) {
    if ((await modifiedAt(file)) < Date.now() - hour) await rm(file, { force: true });
  }
};

let clearedAt = -Infinity;

/**
 * The folder of sheets that are on their way to a caller. A server that is killed leaves its own behind: those are removed after
 * an hour, when the next is written. That is no job of the queue, since each machine has a folder of its own.
 */
export const temporaryFolder = async (parent = tmpdir()): Promise<string> => {
  const path = folderIn(parent);
  await mkdir(path, { recursive: true, mode: 0o700 });
  await assertOurs(path);
  if (performance.now() - clearedAt > hour) {
    clearedAt = performance.now();
    await removeOld(path);
  }
  return path;
};
