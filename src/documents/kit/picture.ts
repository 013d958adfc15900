import PDFDocument from 'pdfkit';
import type { Block } from './block';
import { assertPrintablePng, isPng } from './png';

/** Whether the picture can be drawn, tried on a document that is thrown away: half a picture would leave ours without an end. */
const isDrawable = (picture: Buffer): boolean => {
  try {
    if (isPng(picture)) assertPrintablePng(picture);
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
