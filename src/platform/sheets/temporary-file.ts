import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

/** A file that only this process may read; whoever holds it deletes it. The size is in bytes. */
export type TemporaryFile = { path: string; size: number; delete(): Promise<void> };

/** Who may read and write a temporary file: its owner. */
export const OWNER_ONLY = 0o600;

/**
 * Lets a file be written in the server's temporary folder. The writer makes it at the path that it is given, for its owner only.
 * @returns the file, and the writer's result
 * @throws what the writer throws; then nothing is left behind
 */
export const writeTemporaryFile = async <Result>(
  extension: string,
  write: (path: string) => Promise<Result>
): Promise<TemporaryFile & { result: Result }> => {
  const path = join(await temporaryFolder(), `sheet-${randomUUID()}.${extension}`);
  const remove = () => rm(path, { force: true });
  try {
    const result = await write(path);
    return { result, path, size: (await stat(path)).size, delete: remove };
  } catch (error) {
    await remove();
    throw error;
  }
};
