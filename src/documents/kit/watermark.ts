import { onEachPage, type PrintedDocument } from './document';
import { breakLines } from './line-breaking';
import { outlineOf } from './outline';
import { page } from './measures';
import { printable } from './printable';

/** Words across each page. */
export type Watermark = { text: string; colour: string; opacity: number };

/** How much of the page's diagonal the words take. */
const share = 0.72;
const largest = 96;

/**
 * Writes words across each page from the lower left to the upper right, as shapes: they are no part of the document's text.
 * `offset` moves them down, in points, for a second watermark. Call when all pages are there.
 */
export const drawWatermark = (
  document: PrintedDocument,
  { text, colour, opacity }: Watermark,
  offset: number
): void => {
  const [line] = breakLines(printable(text), Number.POSITIVE_INFINITY, 'bold').lines;
  if (line === undefined) return;
  const size = Math.min(largest, (Math.hypot(page.width, page.height) * share * 1000) / line.width);
  const scale = size / 1000;
  const shapes = line.pieces.flatMap(({ piece, x }) => {
    let pen = x;
    return piece.glyphs.map((glyph) => {
      const at = pen + glyph.x;
      pen += glyph.advance;
      return `q 1 0 0 1 ${Math.round(at)} 0 cm ${outlineOf(piece.face, glyph.id)} f Q`;
    });
  });
  const angle = -Math.atan2(page.height, page.width);
  onEachPage(document, () => {
    const { pdf } = document;
    pdf.save();
    pdf.fillColor(colour, opacity);
    pdf.transform(
      Math.cos(angle),
      Math.sin(angle),
      -Math.sin(angle),
      Math.cos(angle),
      page.width / 2,
      page.height / 2 + offset
    );
    pdf.transform(scale, 0, 0, -scale, (-line.width * scale) / 2, size * 0.35);
    pdf.addContent(shapes.join('\n'));
    pdf.restore();
  });
};
