import bidiFactory from 'bidi-js';
import { type Face, faceFor, mainFace, type ShapedGlyph, type Weight } from './faces';
import { shapeArabic } from './shape-arabic';

const bidi = bidiFactory();

/** Neighbouring glyphs of one face, in the order in which they are drawn; width in thousandths of the text's size. */
export type Piece = { face: Face; level: number; glyphs: readonly ShapedGlyph[]; width: number; hasMarks: boolean };

/** Signs that the fonts have not, drawn as one sign on another, so many thousandths higher. */
const composed: Readonly<Record<string, { base: string; on: string; y: number }>> = {
  '≤': { base: '<', on: '−', y: -330 },
  '≥': { base: '>', on: '−', y: -330 },
  '≠': { base: '=', on: '/', y: 0 },
  '≈': { base: '~', on: '~', y: 160 },
};

/** What is drawn for other signs that the fonts have not, where writing knows another way. */
const spellings: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '∅': 'Ø', '⌀': 'Ø', '‐': '-', '―': '—' };

const joiners = /[\u200c\u200d]/;

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

const boxOf = ({ font }: Face): ShapedGlyph => ({
  id: 0,
  characters: '',
  advance: (font.getGlyph(0).advanceWidth * 1000) / font.unitsPerEm,
  x: 0,
  marks: [],
});

/** Several glyphs as the first one, on which the others stand as marks. */
const merged = (glyphs: readonly ShapedGlyph[], characters: string): ShapedGlyph => {
  const [first, ...others] = glyphs;
  if (first === undefined) throw new RangeError('There is nothing to draw');
  let advance = first.advance;
  const marks = others.map((glyph) => {
    const mark = { id: glyph.id, x: advance, y: 0 };
    advance += glyph.advance;
    return mark;
  });
  return { ...first, characters, advance, marks };
};

/** What stands in for a character without a glyph: its parts, spelling or compatible form, or else a box. */
const substitute = (character: string, face: Face): ShapedGlyph => {
  const parts = composed[character];
  if (parts !== undefined) {
    const [base, on] = [face.glyphOf(codePointOf(parts.base)), face.glyphOf(codePointOf(parts.on))];
    return { ...base, characters: character, marks: [{ id: on.id, x: (base.advance - on.advance) / 2, y: parts.y }] };
  }
  const drawn = Array.from(spellings[character] ?? character.normalize('NFKC'));
  const isDrawable = drawn.every((other) => face.font.hasGlyphForCodePoint(codePointOf(other)));
  return merged(isDrawable ? drawn.map((other) => face.glyphOf(codePointOf(other))) : [boxOf(face)], character);
};

/** Whether a character is drawn as a box, because no font here has its script. */
export const isUnprintable = (character: string): boolean =>
  !joiners.test(character) &&
  character !== '\n' &&
  faceFor(codePointOf(character), 'regular') === null &&
  substitute(character, mainFace('regular')).id === 0;

/** The glyph of a character by itself; brackets are turned where the text runs to the left. */
const glyphOf = (character: string, isRightToLeft: boolean, weight: Weight): { face: Face; glyph: ShapedGlyph } => {
  const drawn = (isRightToLeft ? bidi.getMirroredCharacter(character) : null) ?? character;
  const face = faceFor(codePointOf(drawn), weight);
  // Whatever is drawn, it reads as the character that was written.
  if (face === null)
    return { face: mainFace(weight), glyph: { ...substitute(drawn, mainFace(weight)), characters: character } };
  const glyph = face.glyphOf(codePointOf(drawn));
  return { face, glyph: drawn === character ? glyph : { ...glyph, characters: character } };
};

type Part = { face: Face; text: string; glyphs: ShapedGlyph[] };

/** The text cut where the face changes; joiners stay with the Arabic letters before them. */
const partsOf = (text: string, isRightToLeft: boolean, weight: Weight): Part[] => {
  const parts: Part[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    if (joiners.test(character)) {
      if (last?.face.isArabic === true) last.text += character;
      continue;
    }
    const { face, glyph } = glyphOf(character, isRightToLeft, weight);
    if (last?.face === face) {
      last.text += character;
      last.glyphs.push(glyph);
    } else parts.push({ face, text: character, glyphs: [glyph] });
  }
  return parts;
};

/** Shapes a text of one direction, pieces in its order; `level` is the bidirectional algorithm's, odd for right to left. */
export const shape = (text: string, level: number, weight: Weight): Piece[] => {
  const isRightToLeft = level % 2 === 1;
  return partsOf(text, isRightToLeft, weight).map(({ face, text: part, glyphs }): Piece => {
    const alone = isRightToLeft ? glyphs.reverse() : glyphs;
    const drawn = face.isArabic ? shapeArabic(part, face, isRightToLeft) : alone;
    const width = drawn.reduce((sum, { advance }) => sum + advance, 0);
    return { face, level, glyphs: drawn, width, hasMarks: drawn.some(({ marks }) => marks.length > 0) };
  });
};
