import PDFDocument from 'pdfkit';
import type { Block } from './block';

/** The largest picture that is printed, in pixels: what is larger is a mistake and would only cost memory. */
const mostPixels = 4_000_000;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a PNG by its header; only such a picture is unpacked here, a JPEG goes into the document as it is. */
const unpackedPixels = (picture: Buffer): number =>
  picture.subarray(0, pngSignature.length).equals(pngSignature)
    ? picture.readUInt32BE(16) * picture.readUInt32BE(20)
    : 0;

/** Whether the picture can be drawn, tried on a document that is thrown away: half a picture would leave ours without an end. */
const isDrawable = (picture: Buffer): boolean => {
  try {
    if (unpackedPixels(picture) > mostPixels) return false;
    new PDFDocument({ font: '' }).image(picture, 0, 0, { fit: [1, 1] });
    return true;
  } catch {
    return false;
  }
};

/** A PNG or JPEG picture, as large as the box allows, at its left. `null` when it is no picture that can be drawn. */
export const pictureBlock = (bytes: Uint8Array, width: number, height: number): Block | null => {
  const picture = Buffer.from(bytes);
  if (!isDrawable(picture)) return null;
  return {
    height,
    draw: ({ pdf }, x, y) => pdf.image(picture, x, y, { fit: [width, height], valign: 'center' }),
  };
};
