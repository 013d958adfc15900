import { inflateSync } from 'node:zlib';

type Header = {
  width: number;
  height: number;
  bits: number;
  channels: number;
  isIndexed: boolean;
  isInterlaced: boolean;
};
type Chunk = { type: string; data: Buffer };

/** The largest picture that is unpacked, in pixels: what is larger is a mistake and would only cost memory. */
const mostPixels = 4_000_000;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Channels and depths of each colour type (PNG, third edition, 11.2.1). */
const colourTypes: Readonly<Record<number, { channels: number; depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};
const indexed = 3;
const lastFilter = 4;

/** The passes of interlacing: the first column and row of each, and the steps to the next (PNG, 8.1). */
const interlacing = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** From this width on no pass is empty. */
const narrowestInterlaced = 5;

/** Whether the bytes begin as a PNG. */
export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);

/** The chunks up to the picture's end. @throws Error when the bytes end before it */
const chunksOf = (bytes: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = signature.length; chunks.at(-1)?.type !== 'IEND';) {
    const end = at + 12 <= bytes.length ? at + 12 + bytes.readUInt32BE(at) : Infinity;
    if (end > bytes.length) throw new Error('it is cut off');
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
};

const headerOf = (chunks: readonly Chunk[]): Header => {
  const [first, ...others] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13 || others.some(({ type }) => type === 'IHDR')) {
    throw new Error('it has no header');
  }
  const [width, height] = [first.data.readUInt32BE(0), first.data.readUInt32BE(4)];
  const [bits = 0, colour = 0, compression, filter, interlace = 0] = first.data.subarray(8);
  const type = colourTypes[colour];
  if (!type?.depths.includes(bits) || compression !== 0 || filter !== 0 || interlace > 1) {
    throw new Error('its header is not one of a PNG');
  }
  if (width === 0 || height === 0) throw new Error('it is empty');
  return { width, height, bits, channels: type.channels, isIndexed: colour === indexed, isInterlaced: interlace === 1 };
};

/** The rows of the unpacked picture, pass by pass: how many, and the bytes of each with its filter. */
const rowsOf = ({ width, height, bits, channels, isInterlaced }: Header): { count: number; length: number }[] => {
  const passes = isInterlaced ? interlacing : ([[0, 0, 1, 1]] as const);
  return passes.map(([x, y, dx, dy]) => ({
    count: Math.ceil((height - y) / dy),
    length: 1 + Math.ceil((Math.ceil((width - x) / dx) * bits * channels) / 8),
  }));
};

const assertPrintable = (chunks: readonly Chunk[], header: Header): void => {
  const { width, height, bits, isIndexed, isInterlaced } = header;
  if (width * height > mostPixels) throw new Error('it has more than four million pixels');
  if (chunks.some(({ type }) => type === 'acTL' || type === 'fcTL' || type === 'fdAT')) {
    throw new Error('it is animated');
  }
  if (isInterlaced && (bits < 8 || width < narrowestInterlaced)) throw new Error('it is interlaced');
  const palettes = chunks.filter(({ type }) => type === 'PLTE').map(({ data }) => data.length);
  if (palettes.length > 1 || (isIndexed && palettes.length === 0) || palettes.some((length) => length % 3 !== 0)) {
    throw new Error('it has no proper palette');
  }
};

/**
 * Unpacks the whole picture once, in no more memory than its header says: the library that draws it does so later and elsewhere,
 * where nobody could catch its error.
 * @throws Error that says why the PNG cannot be printed
 */
export const assertPrintablePng = (bytes: Buffer): void => {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks);
  assertPrintable(chunks, header);
  const rows = rowsOf(header);
  const size = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const unpacked = inflateSync(packed, { maxOutputLength: size });
  if (unpacked.length !== size) throw new Error('it has fewer rows than it says');
  let at = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row += 1, at += length) {
      if ((unpacked[at] ?? 0) > lastFilter) throw new Error('its rows are not those of a PNG');
    }
  }
};
