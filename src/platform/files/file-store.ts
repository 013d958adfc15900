import type { Readable } from 'node:stream';

/**
 * Where the bytes of files are kept. Nothing in it is reachable by a public URL: files leave only through routes that check who
 * asks. Keys are made by us and never contain a user's text.
 */
export type FileStore = {
  /** Keeps the bytes under a new key. @throws when they could not be kept; then nothing is left behind */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes of a key. @throws when there are none */
  get(key: string): Promise<Readable>;
  /** Forgets a key; one that is not there is no fault. */
  delete(key: string): Promise<void>;
};
