import { randomBytes } from 'node:crypto';

/** A word that no other test uses. */
export const unique = (prefix: string): string => `${prefix}${randomBytes(6).toString('hex')}`;

/** Capitals that no other test uses, for an office's code. */
export const uniqueCapitals = (length: number): string =>
  Array.from(randomBytes(length), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
