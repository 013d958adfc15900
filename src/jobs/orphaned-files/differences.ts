import type { StoredKey } from '../../platform/files/file-store';

/** A key that only one side has: bytes that no row names, or a row whose bytes are missing. */
export type Difference = { kind: 'unnamed'; stored: StoredKey } | { kind: 'missing'; key: string };

/**
 * Compares what is stored with what is named, both in ascending order, holding one key of each. Keys are lower-case letters and
 * digits, which every collation of a database orders alike.
 */
export const differences = async function* (
  stored: AsyncIterable<StoredKey>,
  named: AsyncIterable<string>
): AsyncGenerator<Difference> {
  const rows = named[Symbol.asyncIterator]();
  let row = await rows.next();
  for await (const one of stored) {
    while (!row.done && row.value < one.key) {
      yield { kind: 'missing', key: row.value };
      row = await rows.next();
    }
    if (!row.done && row.value === one.key) row = await rows.next();
    else yield { kind: 'unnamed', stored: one };
  }
  for (; !row.done; row = await rows.next()) yield { kind: 'missing', key: row.value };
};
