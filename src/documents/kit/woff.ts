import { inflateSync } from 'node:zlib';

const headerLength = 44;
const entryLength = 20;
const sfntHeaderLength = 12;
const sfntEntryLength = 16;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * A WOFF file as the plain TrueType font that it packs (W3C, WOFF File Format 1.0): tables are inflated once, not on every look
 * at a glyph.
 * @throws RangeError when the bytes are cut off
 */
export const unpackWoff = (woff: Buffer): Uint8Array => {
  const tableCount = woff.readUInt16BE(12);
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const at = headerLength + index * entryLength;
    const [offset, packedLength, length] = [
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 8),
      woff.readUInt32BE(at + 12),
    ];
    const packed = woff.subarray(offset, offset + packedLength);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packedLength < length ? inflateSync(packed) : packed,
    };
  });
  const directoryEnd = sfntHeaderLength + tableCount * sfntEntryLength;
  const sfnt = Buffer.alloc(tables.reduce((end, { bytes }) => end + padded(bytes.length), directoryEnd));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(tableCount, 4);
  let offset = directoryEnd;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = sfntHeaderLength + index * sfntEntryLength;
    tag.copy(sfnt, at);
    sfnt.writeUInt32BE(checksum, at + 4);
    sfnt.writeUInt32BE(offset, at + 8);
    sfnt.writeUInt32BE(bytes.length, at + 12);
    bytes.copy(sfnt, offset);
    offset += padded(bytes.length);
  });
  return sfnt;
};
