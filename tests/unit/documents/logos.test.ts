import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { pictureBlock } from '../../../src/documents/kit/picture';
import { assertPrintablePng } from '../../../src/documents/kit/png';
import { pngChunk, pngOf, withRows } from '../../support/png';

const drawn = (): Buffer => {
  const canvas = createCanvas(40, 30);
  canvas.getContext('2d').fillRect(5, 5, 20, 20);
  return canvas.toBuffer('image/png');
};

/** Rows of zeros, each with its filter. */
const blank = (rows: number, length: number): Buffer => Buffer.alloc(rows * (1 + length));

const whole = deflateSync(blank(10, 40));
const square = { width: 10, height: 10 };

describe('a logo that is a sound PNG', () => {
  it.each<[string, Buffer]>([
    ['as a program draws it', drawn()],
    ['with transparency', pngOf(square, whole)],
    ['in 16 bits', pngOf({ ...square, bits: 16 }, deflateSync(blank(10, 80)))],
    ['in black and white', pngOf({ ...square, bits: 1, colour: 0 }, deflateSync(blank(10, 2)))],
    [
      'with a palette',
      pngOf({ ...square, colour: 3 }, deflateSync(blank(10, 10)), [pngChunk('PLTE', Buffer.alloc(6))]),
    ],
    // 2 + 2 + 2·2 … rows of the seven passes over 8 by 8 pixels.
    ['interlaced', pngOf({ width: 8, height: 8, interlace: 1 }, deflateSync(Buffer.alloc(64 * 4 + 15)))],
  ])('is drawn %s', (_name, bytes) => {
    expect(() => assertPrintablePng(bytes)).not.toThrow();
    expect(pictureBlock(bytes, 100, 40)).not.toBeNull();
  });
});

describe('a logo that is no sound PNG', () => {
  const notPacked = Buffer.from('these bytes were never packed');
  const longText = Buffer.concat([
    drawn().subarray(0, -12),
    Buffer.from([0x7f, 0xff, 0xff, 0xff]),
    Buffer.from('tEXt'),
  ]);

  it.each<[string, Buffer]>([
    ['whose rows cannot be unpacked', pngOf(square, notPacked)],
    ['whose rows are cut off', pngOf(square, whole.subarray(0, whole.length - 8))],
    ['with too few rows', pngOf(square, deflateSync(blank(9, 40)))],
    ['with a filter that there is not', withRows(drawn(), (rows) => rows.fill(9, 0, 1))],
    ['with such a filter further down', withRows(drawn(), (rows) => rows.fill(5, 161 * 3, 161 * 3 + 1))],
    ['without rows', pngOf(square, Buffer.alloc(0))],
    ['that is cut off', drawn().subarray(0, 60)],
    ['with a text longer than the file', longText],
    ['without a palette', pngOf({ ...square, colour: 3 }, deflateSync(blank(10, 10)))],
    ['that is animated', pngOf(square, whole, [pngChunk('fcTL', Buffer.alloc(26))])],
    ['of too many pixels', pngOf({ width: 100_000, height: 100_000 }, whole)],
    ['of no pixels', pngOf({ width: 0, height: 10 }, whole)],
    ['of a depth that there is not', pngOf({ ...square, bits: 7 }, whole)],
  ])('%s is left out', async (_name, bytes) => {
    expect(() => assertPrintablePng(bytes)).toThrow();
    expect(pictureBlock(bytes, 100, 40)).toBeNull();
    // What the library does later would end this process.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('is not unpacked beyond what its header says', () => {
    const bomb = pngOf(square, deflateSync(Buffer.alloc(200_000_000), { level: 1 }));
    const before = process.memoryUsage().rss;
    expect(() => assertPrintablePng(bomb)).toThrow(/larger than/);
    expect(pictureBlock(bomb, 100, 40)).toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
