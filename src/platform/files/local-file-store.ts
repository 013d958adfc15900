import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store';

const keyForm = /^[a-z0-9]{2,64}$/;

/** Files in a folder outside the public one, spread over sub-folders by the first two characters of their key. */
export const localFileStore = (folder: string): FileStore => {
  const fileOf = (key: string): string => {
    if (!keyForm.test(key)) throw new Error('Not a key of the file store');
    return path.join(folder, key.slice(0, 2), key);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      const partial = `${file}.partial`;
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
      await rm(fileOf(key), { force: true });
    },
  };
};
