import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileStore, type StoredKey, assertFileKey, isFileKey } from './file-store';

/** Of a file that is still being written, or was when the server died. */
const partialSuffix = '.partial';

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const orAbsent = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

const sortedNames = async (folder: string): Promise<string[]> => ((await orAbsent(readdir(folder))) ?? []).sort();

/** The keys of one sub-folder. */
const keysIn = async function* (folder: string): AsyncGenerator<StoredKey> {
  for (const name of await sortedNames(folder)) {
    const key = name.endsWith(partialSuffix) ? name.slice(0, -partialSuffix.length) : name;
    const facts = isFileKey(key) ? await orAbsent(stat(path.join(folder, name))) : null;
    if (facts?.isFile()) yield { key, keptAt: facts.mtime };
  }
};

/** Files in a folder outside the public one, spread over sub-folders by the first two characters of their key. */
export const localFileStore = (folder: string): FileStore => {
  const fileOf = (key: string): string => {
    assertFileKey(key);
    return path.join(folder, key.slice(0, 2), key);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      const partial = file + partialSuffix;
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      try {
        await pipeline(bytes, createWriteStream(partial, { mode: 0o600, flush: true }));
        await rename(partial, file);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    async get(key) {
      const handle = await open(fileOf(key));
      return createReadStream('', { fd: handle });
    },
    async delete(key) {
      const file = fileOf(key);
      await rm(file, { force: true });
      await rm(file + partialSuffix, { force: true });
    },
    async has(key) {
      return (await orAbsent(stat(fileOf(key)))) !== null;
    },
    async *keys() {
      for (const name of await sortedNames(folder)) {
        if (/^[a-z0-9]{2}$/.test(name)) yield* keysIn(path.join(folder, name));
      }
    },
  };
};
