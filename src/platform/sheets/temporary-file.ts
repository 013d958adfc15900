import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that only this process may read; whoever holds it deletes it. The size is in bytes. */
export type TemporaryFile = { path: string; size: number; delete(): Promise<void> };

/** Who may read and write a temporary file: its owner. */
export const OWNER_ONLY = 0o600;

/**
 * Lets a file be written in the system's temporary folder. The writer makes it at the path that it is given, for its owner only.
 * @throws what the writer throws; then nothing is left behind
 */
export const writeTemporaryFile = async (
  extension: string,
  write: (path: string) => Promise<void>
): Promise<TemporaryFile> => {
  const path = join(tmpdir(), `sheet-${randomUUID()}.${extension}`);
  const remove = () => rm(path, { force: true });
  try {
    await write(path);
    return { path, size: (await stat(path)).size, delete: remove };
  } catch (error) {
    await remove();
    throw error;
  }
};
