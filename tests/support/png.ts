import { crc32, deflateSync, inflateSync } from 'node:zlib';

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk with its length and checksum. */
export const pngChunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
};

type Wanted = { width: number; height: number; bits?: number; colour?: number; interlace?: number };

export const pngHeader = ({ width, height, bits = 8, colour = 6, interlace = 0 }: Wanted): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, colour, 0, 0, interlace], 8);
  return pngChunk('IHDR', data);
};

/** A PNG of these packed rows, with further chunks before them. */
export const pngOf = (wanted: Wanted, packed: Uint8Array, before: readonly Buffer[] = []): Buffer =>
  Buffer.concat([
    pngSignature,
    pngHeader(wanted),
    ...before,
    pngChunk('IDAT', packed),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

/** The same PNG with its unpacked rows changed. */
export const withRows = (png: Buffer, change: (rows: Buffer) => Buffer): Buffer => {
  const packed: Buffer[] = [];
  const others: Buffer[] = [];
  for (let at = pngSignature.length; at < png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, end - 4));
    else others.push(png.subarray(at, end));
    at = end;
  }
  const end = others.pop() ?? Buffer.alloc(0);
  const rows = pngChunk('IDAT', deflateSync(change(inflateSync(Buffer.concat(packed)))));
  return Buffer.concat([pngSignature, ...others, rows, end]);
};
