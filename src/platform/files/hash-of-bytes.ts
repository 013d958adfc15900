import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, in hexadecimal digits. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
