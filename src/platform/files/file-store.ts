import type { Readable } from 'node:stream';

/** What a store holds under one key, since when. */
export type StoredKey = { key: string; keptAt: Date };

/**
 * Where the bytes of files are kept. Nothing in it is reachable by a public URL: files leave only through routes that check who
 * asks. Keys are made by us and never contain a user's text.
 */
export type FileStore = {
  /** Keeps the bytes under a new key. @throws when they could not be kept; the key then gives nothing */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes of a key. @throws when there are none */
  get(key: string): Promise<Readable>;
  /** Forgets a key; one that is not there is no fault. */
  delete(key: string): Promise<void>;
  /** Whether there is something under the key. */
  has(key: string): Promise<boolean>;
  /** Every key, in ascending order, few at a time; those that an interrupted `put` left behind, too. */
  keys(): AsyncIterable<StoredKey>;
};

const keyForm = /^[a-z0-9]{2,64}$/;

/** Whether a name found in the store can be one of ours. */
export const isFileKey = (name: string): boolean => keyForm.test(name);

/** @throws Error for what cannot be a key of ours */
export const assertFileKey = (key: string): void => {
  if (!isFileKey(key)) throw new Error('Not a key of the file store');
};
