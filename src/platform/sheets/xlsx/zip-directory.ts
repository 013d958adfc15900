import { notASheet } from '../sheet-limits';

/** An entry as the archive's directory describes it; sizes and offset in bytes. */
export type ZipEntry = {
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
  isEncrypted: boolean;
};

const endSignature = Buffer.from('PK\u0005\u0006', 'latin1');
const endLength = 22;
const longestComment = 65_535;
const entrySignature = 0x02014b50;
const entryLength = 46;
const mostEntries = 10_000;
/** What stands for a number that is too large for 32 bits, and is in an extra field. */
const elsewhere = 0xffffffff;
const largeNumbers = 1;

/** Names are looked up and never become paths; one that tries to leave its folder is not from a spreadsheet program. */
const isSuspicious = (name: string): boolean =>
  name === '' || name.startsWith('/') || /[\\\u0000]/.test(name) || name.split('/').includes('..');

/** The 64-bit numbers of an entry: some programs write them even for small files. */
const largeNumbersOf = (extra: Buffer): number[] => {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === largeNumbers) {
      const numbers = extra.subarray(at + 4, at + 4 + length);
      return Array.from({ length: Math.floor(numbers.length / 8) }, (_, n) => Number(numbers.readBigUInt64LE(n * 8)));
    }
    at += 4 + length;
  }
  return [];
};

const readEntry = (header: Buffer, extra: Buffer): ZipEntry => {
  const large = largeNumbersOf(extra);
  const numberAt = (offset: number): number => {
    const number = header.readUInt32LE(offset);
    return number === elsewhere ? (large.shift() ?? number) : number;
  };
  const size = numberAt(24);
  const packedSize = numberAt(20);
  return {
    method: header.readUInt16LE(10),
    crc: header.readUInt32LE(16),
    size,
    packedSize,
    offset: numberAt(42),
    isEncrypted: (header.readUInt16LE(8) & 1) === 1,
  };
};

const endOf = (archive: Buffer): number => {
  const from = Math.max(0, archive.length - endLength - longestComment);
  const end = archive.subarray(from).lastIndexOf(endSignature) + from;
  if (end < from || end + endLength > archive.length) throw notASheet();
  return end;
};

/**
 * The directory of a ZIP archive.
 * @throws Refusal `unsupported_file` when it is cut off, damaged or ambiguous, or names something outside the archive
 */
export const readDirectory = (archive: Buffer): ReadonlyMap<string, ZipEntry> => {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  const entries = new Map<string, ZipEntry>();
  let at = archive.readUInt32LE(end + 16);
  if (count > mostEntries) throw notASheet();
  for (let n = 0; n < count; n += 1) {
    if (at + entryLength > end || archive.readUInt32LE(at) !== entrySignature) throw notASheet();
    const nameEnd = at + entryLength + archive.readUInt16LE(at + 28);
    const extraEnd = nameEnd + archive.readUInt16LE(at + 30);
    const name = archive.toString('utf8', at + entryLength, nameEnd);
    if (extraEnd > end || isSuspicious(name) || entries.has(name)) throw notASheet();
    entries.set(name, readEntry(archive.subarray(at, at + entryLength), archive.subarray(nameEnd, extraEnd)));
    at = extraEnd + archive.readUInt16LE(at + 32);
  }
  return entries;
};
