import { randomFillSync } from 'node:crypto';
import { pdf } from './requests';

/** Bytes that begin as their format wants it, of any size, and cannot be made smaller by anyone. */
const noise = (start: Buffer, size: number): Buffer =>
  Buffer.concat([start, randomFillSync(Buffer.alloc(size - start.length))]);

export const pdfOf = (size: number): Buffer => noise(pdf, size);

export const pngOf = (size: number): Buffer => noise(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), size);

export const jpegOf = (size: number): Buffer => noise(Buffer.from('ffd8ffe000104a464946', 'hex'), size);
