import type { PrintedDocument } from './document';
import type { Weight } from './faces';
import { encodeGlyph, fontKey, markKey } from './font-book';
import { breakLines, type Line } from './line-breaking';
import { colours } from './measures';
import { printable } from './printable';
import type { Piece } from './shape';

/** How a text looks; lengths in points. `leading` is the height of a line. */
export type TextStyle = { size: number; leading: number; weight: Weight; colour: string };

/** `start` is the right side for a text that begins with Arabic letters, the left for any other. */
export type Alignment = 'start' | 'left' | 'centre' | 'right';

/** A text broken into lines, ready to be drawn. */
export type SetText = {
  style: TextStyle;
  lines: readonly Line[];
  isRightToLeft: boolean;
  width: number;
  height: number;
};

/** The styles of all documents. */
export const styles = {
  title: { size: 20, leading: 24, weight: 'bold', colour: colours.brand },
  number: { size: 16, leading: 20, weight: 'bold', colour: colours.text },
  heading: { size: 9, leading: 12, weight: 'bold', colour: colours.brand },
  strong: { size: 8.5, leading: 12, weight: 'bold', colour: colours.text },
  body: { size: 8.5, leading: 12, weight: 'regular', colour: colours.text },
  small: { size: 7.5, leading: 10, weight: 'regular', colour: colours.text },
  smallStrong: { size: 7.5, leading: 10, weight: 'bold', colour: colours.text },
  label: { size: 6.5, leading: 8, weight: 'regular', colour: colours.muted },
  note: { size: 7, leading: 9, weight: 'regular', colour: colours.muted },
  labelStrong: { size: 6.5, leading: 8, weight: 'bold', colour: colours.muted },
} as const satisfies Record<string, TextStyle>;

/** Breaks a text into lines of at most `width` points. */
export const setText = (text: string, style: TextStyle, width: number): SetText => {
  const { lines, isRightToLeft } = breakLines(printable(text), (width * 1000) / style.size, style.weight);
  return { style, lines, isRightToLeft, width, height: lines.length * style.leading };
};

/** A part of a text that was set: lines `from` up to, not including, `to`. */
export const linesOf = (text: SetText, from: number, to: number): SetText => {
  const lines = text.lines.slice(from, to);
  return { ...text, lines, height: lines.length * text.style.leading };
};

/** Height of capitals as a part of the size: lines are centred by them. */
const capitalHeight = 0.714;

/** Moves that nobody sees, in thousandths of the size. */
const leastMove = 0.5;

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** The operators that show the glyphs of one face, moved where they are not as wide or not where the font says. */
const show = (document: PrintedDocument, { face, glyphs }: Piece, size: number): string => {
  const shown: string[] = [];
  let codes = '';
  const move = (by: number): void => {
    if (Math.abs(by) < leastMove) return;
    if (codes !== '') shown.push(`<${codes}>`);
    codes = '';
    shown.push(rounded(-by));
  };
  for (const glyph of glyphs) {
    const { code, width } = encodeGlyph(document, face, glyph);
    move(glyph.x);
    codes += code;
    move(glyph.advance - width - glyph.x);
  }
  if (codes !== '') shown.push(`<${codes}>`);
  return `/${fontKey(document, face)} ${size} Tf [${shown.join(' ')}] TJ`;
};

/** The operators that draw what stands on the glyphs of a piece: as shapes, so that they are no characters of their own. */
const drawMarks = (
  document: PrintedDocument,
  { face, glyphs }: Piece,
  size: number,
  left: number,
  baseline: number
): string[] => {
  const scale = size / 1000;
  let pen = 0;
  return glyphs.flatMap(({ advance, marks }) => {
    const origin = pen;
    pen += advance;
    return marks.map(({ id, x, y }) => {
      const place = `${rounded(left + (origin + x) * scale)} ${rounded(baseline - y * scale)}`;
      return `q ${scale} 0 0 ${-scale} ${place} cm /${markKey(document, face, id)} Do Q`;
    });
  });
};

const fill = (colour: string): string =>
  `${[1, 3, 5].map((at) => rounded(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')} rg`;

const indentOf = (text: SetText, lineWidth: number, alignment: Alignment): number => {
  const side = alignment === 'start' ? (text.isRightToLeft ? 'right' : 'left') : alignment;
  const room = text.width - lineWidth;
  return side === 'left' ? 0 : side === 'right' ? room : room / 2;
};

/** Draws a text whose upper left corner is at `x`, `y` from the page's upper left corner. */
export const drawText = (
  document: PrintedDocument,
  text: SetText,
  x: number,
  y: number,
  alignment: Alignment = 'start'
): void => {
  const { size, leading, colour } = text.style;
  text.lines.forEach(({ pieces, width }, index) => {
    const left = x + indentOf(text, (width * size) / 1000, alignment);
    // Pages count downwards from their upper edge; letters must not stand on their heads.
    const baseline = y + index * leading + (leading + size * capitalHeight) / 2;
    let pen = Number.NaN;
    const shown: string[] = [];
    const marks: string[] = [];
    for (const { piece, x: offset } of pieces) {
      const start = left + (offset * size) / 1000;
      if (offset !== pen) shown.push(`1 0 0 -1 ${rounded(start)} ${rounded(baseline)} Tm`);
      shown.push(show(document, piece, size));
      if (piece.hasMarks) marks.push(...drawMarks(document, piece, size, start, baseline));
      pen = offset + piece.width;
    }
    if (shown.length > 0) document.pdf.addContent([fill(colour), 'BT', ...shown, 'ET', ...marks].join(' '));
  });
};
