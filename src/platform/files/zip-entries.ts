import { type FileHandle, open } from 'node:fs/promises';

const endSignature = Buffer.from('PK\u0005\u0006', 'latin1');
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
/** An office document has some dozens of entries; nobody reads a directory of more than this, in bytes. */
const largestDirectory = 1024 * 1024;

/** A part of the file; shorter than asked for where the file ends. */
const readPart = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};

const namesIn = (directory: Buffer): string[] => {
  const names: string[] = [];
  let at = 0;
  while (at + entryLength <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const nameLength = directory.readUInt16LE(at + 28);
    const name = at + entryLength;
    names.push(directory.toString('utf8', name, name + nameLength));
    at = name + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
};

const directoryOf = async (file: FileHandle): Promise<Buffer> => {
  const { size } = await file.stat();
  const tailLength = Math.min(size, endLength + longestComment);
  const tail = await readPart(file, size - tailLength, tailLength);
  const end = tail.lastIndexOf(endSignature);
  if (end === -1 || end + endLength > tail.length) return Buffer.alloc(0);
  const length = tail.readUInt32LE(end + 12);
  return length > largestDirectory ? Buffer.alloc(0) : readPart(file, tail.readUInt32LE(end + 16), length);
};

/**
 * The names in the directory of a ZIP archive; nothing is unpacked, and memory is bounded whatever the file says of itself. It
 * looks at files of any size on disk and forgives; the sheets' reader (`sheets/xlsx/zip-directory.ts`) has the bytes, needs where
 * each part is, and refuses what is odd.
 * @param path of a file on disk
 * @returns an empty list for what is no archive, or none that can be read
 */
export const zipEntryNames = async (path: string): Promise<string[]> => {
  const file = await open(path, 'r');
  try {
    return namesIn(await directoryOf(file));
  } finally {
    await file.close();
  }
};
