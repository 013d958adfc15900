import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. What it claims of itself is true unless given. */
export type Part = {
  name: string;
  bytes: Buffer | string;
  /** Bytes that are packed already; `bytes` is then only what sizes and sum are computed from. */
  packed?: Buffer;
  stored?: boolean;
  encrypted?: boolean;
  claimedSize?: number;
  claimedSum?: number;
};

type Packed = { name: Buffer; header: Buffer; packed: Buffer };

/** What the local header and the directory have in common: version to checks, sizes, lengths. */
const commonHeader = (part: Part, bytes: Buffer, packed: Buffer): Buffer => {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(part.encrypted ? 1 : 0, 2);
  header.writeUInt16LE(part.stored ? 0 : 8, 4);
  header.writeUInt32LE(0x5a_21_00_00, 6);
  header.writeUInt32LE(part.claimedSum ?? crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(part.claimedSize ?? bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return header;
};

const pack = (part: Part): Packed => {
  const bytes = Buffer.from(part.bytes);
  const packed = part.packed ?? (part.stored ? bytes : deflateRawSync(bytes));
  return { name: Buffer.from(part.name), header: commonHeader(part, bytes, packed), packed };
};

const signed = (signature: number, ...pieces: Buffer[]): Buffer => {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, ...pieces]);
};

const directoryEntry = ({ name, header }: Packed, offset: number): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return signed(0x02014b50, Buffer.from([20, 0]), header, rest, name);
};

const end = (count: number, directory: Buffer, offset: number): Buffer => {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(count, 4);
  fields.writeUInt16LE(count, 6);
  fields.writeUInt32LE(directory.length, 8);
  fields.writeUInt32LE(offset, 12);
  return signed(0x06054b50, fields);
};

/** A ZIP archive of these parts, in this order. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = pack(part);
    const file = signed(0x04034b50, packed.header, packed.name, packed.packed);
    entries.push(directoryEntry(packed, offset));
    files.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...files, directory, end(parts.length, directory, offset)]);
};

const megabyte = 1024 * 1024;

/**
 * Packs a text around megabytes of one letter, without ever holding them: each is the same block, which refers to nothing
 * before it.
 */
export const packedBomb = (before: string, megabytes: number, after: string): Buffer => {
  const block = (text: Buffer | string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const letters = block(Buffer.alloc(megabyte, 'A'));
  return Buffer.concat([block(before), ...Array.from({ length: megabytes }, () => letters), deflateRawSync(after)]);
};
