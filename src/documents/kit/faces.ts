import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { unpackWoff } from './woff';

export type Weight = 'regular' | 'bold';

/** A glyph that is drawn on top of another: dots, vowels. Lengths in thousandths of the text's size. */
export type Mark = { id: number; x: number; y: number };

/** A glyph as it is drawn, with all that stands on it; lengths in thousandths of the text's size. */
export type ShapedGlyph = {
  id: number;
  /** The characters that a reader of the file gets for it and its marks. */
  characters: string;
  advance: number;
  /** How far from where the line stands it is drawn. */
  x: number;
  marks: readonly Mark[];
};

/** One font file: a part of a family in one weight. */
export type Face = {
  /** Tells it from every other face. */
  key: string;
  /** The name of its font: parts of one family and weight share it. */
  name: string;
  font: fontkit.Font;
  isArabic: boolean;
  /** The glyph that stands for a single character. */
  glyphOf: (codePoint: number) => ShapedGlyph;
};

// The parts of the families in the order in which a character is looked for.
const parts = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
] as const;

const weights: Readonly<Record<Weight, { file: number; name: string }>> = {
  regular: { file: 400, name: 'Regular' },
  bold: { file: 700, name: 'Bold' },
};

const openFont = (path: string): fontkit.Font => {
  const font = fontkit.create(unpackWoff(readFileSync(require.resolve(path))));
  const shapes = font.getGlyph.bind(font);
  // The library keeps each glyph with the characters that asked for it first; a dotless letter is the body of several.
  font.getGlyph = (id, codePoints) =>
    codePoints === undefined
      ? shapes(id)
      : (Object.create(shapes(id), { codePoints: { value: codePoints } }) as fontkit.Glyph);
  return font;
};

/** Keeps what a function gave for a key; the keys must be few. */
const remembered = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

const openFace = (family: string, part: string, weight: Weight): Face => {
  const { file, name } = weights[weight];
  const font = openFont(`@fontsource/${family}/files/${family}-${part}-${file}-normal.woff`);
  const scale = 1000 / font.unitsPerEm;
  return {
    key: `${part} ${weight}`,
    name: `${family === 'noto-sans' ? 'NotoSans' : 'NotoSansArabic'}-${name}`,
    font,
    isArabic: part === 'arabic',
    glyphOf: remembered((codePoint) => {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      return { id, characters: String.fromCodePoint(codePoint), advance: advanceWidth * scale, x: 0, marks: [] };
    }),
  };
};

/** The faces of a weight, read once a process. */
const facesOf = remembered((weight: Weight) => parts.map(([family, part]) => openFace(family, part, weight)));

/** The face whose box is drawn for characters that no font has. */
export const mainFace = (weight: Weight): Face => {
  const [face] = facesOf(weight);
  if (face === undefined) throw new RangeError('There is no font');
  return face;
};

const faceFinder = remembered((weight: Weight) =>
  remembered((codePoint: number): { face: Face | null } => ({
    face: facesOf(weight).find(({ font }) => font.hasGlyphForCodePoint(codePoint)) ?? null,
  }))
);

/** The face that has a character: Latin with all its letters, Greek, Cyrillic, Arabic. `null` when none has it. */
export const faceFor = (codePoint: number, weight: Weight): Face | null => faceFinder(weight)(codePoint).face;
