import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { zipEntryNames } from './zip-entries';

/** The formats that are told by their content, by their usual extension. */
export const contentFormats = ['pdf', 'jpeg', 'png', 'xlsx', 'docx'] as const;
export type ContentFormat = (typeof contentFormats)[number];

/** What a file is by its bytes; or why an office document cannot be accepted as one. `null` for everything else. */
export type Content = ContentFormat | 'encrypted' | 'macro' | null;

const signatures: readonly [format: ContentFormat, bytes: Buffer][] = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];
const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** The container of older office documents, and of newer ones with a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

const startOf = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Searches a file of any size in little memory. */
const holds = async (path: string, wanted: Buffer): Promise<boolean> => {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (bytes.includes(wanted)) return true;
    rest = bytes.subarray(Math.max(0, bytes.length - wanted.length + 1));
  }
  return false;
};

const officeDocument = (names: readonly string[]): Content => {
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return 'macro';
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('word/document.xml') ? 'docx' : null;
};

/**
 * Tells what a file is by its bytes alone, whatever its name says.
 * @param path of a file on disk
 */
export const contentOf = async (path: string): Promise<Content> => {
  const start = await startOf(path);
  const startsWith = (bytes: Buffer): boolean => start.subarray(0, bytes.length).equals(bytes);
  const signed = signatures.find(([, bytes]) => startsWith(bytes));
  if (signed) return signed[0];
  if (startsWith(zip)) return officeDocument(await zipEntryNames(path));
  return startsWith(compound) && (await holds(path, encryptedStream)) ? 'encrypted' : null;
};
