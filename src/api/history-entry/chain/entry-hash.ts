import { createHash } from 'node:crypto';

/** What the hash of an entry covers, besides the previous entry's hash. Instants are ISO 8601 with milliseconds. */
export type ChainedEntry = {
  request: string;
  seq: number;
  at: string;
  actorKind: string;
  actorId: number | null;
  actorName: string | null;
  action: string;
  fromState: string | null;
  toState: string | null;
  inputHash: string;
};

/** The hash before the first entry of a chain. */
export const chainStart = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys: the database does not keep the order of keys. */
const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
};

/** The hash of an input with its salt; the salt keeps an erased input from being guessed. */
export const hashOfInput = (salt: string, input: unknown): string => sha256(`${salt}:${canonicalJson(input)}`);

/** The hash of an entry, chained to the one before. */
export const hashOfEntry = (previousHash: string, entry: ChainedEntry): string =>
  sha256(
    canonicalJson([
      previousHash,
      entry.request,
      entry.seq,
      entry.at,
      entry.actorKind,
      entry.actorId,
      entry.actorName,
      entry.action,
      entry.fromState,
      entry.toState,
      entry.inputHash,
    ])
  );

/** The head of one request's chain. */
export type ChainHead = { request: string; seq: number; hash: string };

/** The hash of an anchor, chained to the one before. */
export const hashOfAnchor = (
  previousHash: string,
  anchor: { seq: number; at: string; lastEntryId: number; heads: readonly ChainHead[] }
): string => sha256(canonicalJson([previousHash, anchor.seq, anchor.at, anchor.lastEntryId, anchor.heads]));
