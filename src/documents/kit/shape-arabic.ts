import type { Face, Mark, ShapedGlyph } from './faces';

type PlacedGlyph = Mark & { characters: string; advance: number };

const isMark = ({ characters, advance }: PlacedGlyph): boolean => advance === 0 && /^\p{M}*$/u.test(characters);

const placedGlyphs = (text: string, face: Face, isRightToLeft: boolean): PlacedGlyph[] => {
  const { glyphs, positions } = face.font.layout(text, undefined, 'arab', undefined, isRightToLeft ? 'rtl' : 'ltr');
  const scale = 1000 / face.font.unitsPerEm;
  return glyphs.map(({ id, codePoints }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const characters = String.fromCodePoint(...codePoints);
    return { id, characters, advance: xAdvance * scale, x: xOffset * scale, y: yOffset * scale };
  });
};

/**
 * Joined letters with their dots and vowels, from left to right, as the font's own rules place them. The font draws most letters
 * as a body and dots: both become one glyph here, that reads as the one letter it is.
 */
export const shapeArabic = (text: string, face: Face, isRightToLeft: boolean): ShapedGlyph[] => {
  const placed = placedGlyphs(text, face, isRightToLeft);
  const inTextOrder = isRightToLeft ? placed.reverse() : placed;
  const shaped: (ShapedGlyph & { marks: Mark[] })[] = [];
  for (const glyph of inTextOrder) {
    const { id, characters, advance, x, y } = glyph;
    const base = shaped.at(-1);
    if (base !== undefined && isMark(glyph)) {
      base.characters += characters;
      base.marks.push({ id, x: isRightToLeft ? x : x + base.advance, y });
    } else shaped.push({ id, characters, advance, x, marks: [] });
  }
  return isRightToLeft ? shaped.reverse() : shaped;
};
