import { crc32, createInflateRaw } from 'node:zlib';
import { Refusal } from '../../../domain/refusal';
import { notASheet, sheetLimits, tooLarge } from '../sheet-limits';
import { readDirectory, type ZipEntry } from './zip-directory';

/** The parts of a workbook, by name. */
export type Archive = {
  names: readonly string[];
  /** The bytes of a part, unpacked while they are asked for. @throws Refusal when it is missing, damaged or too large */
  read: (name: string) => AsyncGenerator<Buffer>;
};

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;

const packedBytes = (archive: Buffer, { offset, packedSize }: ZipEntry): Buffer => {
  if (offset + localLength > archive.length || archive.readUInt32LE(offset) !== localSignature) throw notASheet();
  const start = offset + localLength + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packedSize > archive.length) throw notASheet();
  return archive.subarray(start, start + packedSize);
};

async function* unpack(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === stored) yield packed;
  else if (method !== deflated) throw notASheet();
  else {
    const inflate = createInflateRaw();
    inflate.end(packed);
    try {
      for await (const chunk of inflate) yield chunk as Buffer;
    } catch {
      throw notASheet();
    } finally {
      inflate.destroy();
    }
  }
}

/**
 * Opens a ZIP archive that is held in memory. All that it unpacks to is counted, so that no archive can be a bomb; an entry
 * that differs from what the directory says of it is damaged.
 * @throws Refusal `unsupported_file`, `encrypted_file`
 */
export const openArchive = (archive: Buffer): Archive => {
  const entries = readDirectory(archive);
  let budget: number = sheetLimits.unpackedBytes;

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw notASheet();
    if (entry.isEncrypted) throw new Refusal('encrypted_file');
    if (entry.size > budget) throw tooLarge('unpacked');
    let size = 0;
    let sum = 0;
    for await (const chunk of unpack(packedBytes(archive, entry), entry.method)) {
      size += chunk.length;
      budget -= chunk.length;
      if (size > entry.size) throw notASheet();
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.size || sum !== entry.crc) throw notASheet();
  }

  return { names: [...entries.keys()], read };
};
