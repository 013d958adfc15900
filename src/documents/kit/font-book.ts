import { deflateSync } from 'node:zlib';
import type { Subset } from 'fontkit';
import type { Face, ShapedGlyph } from './faces';
import { outlineOf } from './outline';

/** The fonts of one document: of each face the glyphs that were drawn, each with the characters it stands for. */
export type FontBook = {
  pdf: PDFKit.PDFDocument;
  fonts: Map<Face, EmbeddedFace>;
  /** The shapes that are drawn on glyphs, by face and glyph. */
  marks: Map<string, { key: string; reference: PDFKit.PDFKitReference }>;
};

type EmbeddedFace = {
  /** The name by which pages call the font. */
  key: string;
  reference: PDFKit.PDFKitReference;
  subset: Subset;
  /** Numbers of glyphs, by the glyph itself where it is shared, else by shape and characters. */
  numbers: Map<ShapedGlyph | string, EncodedGlyph>;
  glyphs: EncodedGlyph[];
};

/** A glyph of the document: its code in the text of a page, and the width that a reader of the file moves on by. */
type EncodedGlyph = { code: string; id: number; characters: string; width: number };

const stream = (pdf: PDFKit.PDFDocument, bytes: Uint8Array | string, data = {}): PDFKit.PDFKitReference => {
  const reference = pdf.ref(data);
  reference.end(bytes);
  return reference;
};

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

const embeddedFace = (book: FontBook, face: Face): EmbeddedFace => {
  const known = book.fonts.get(face);
  if (known !== undefined) return known;
  const subset = face.font.createSubset();
  const embedded: EmbeddedFace = {
    key: `F${book.fonts.size + 1}`,
    reference: book.pdf.ref({}),
    subset,
    numbers: new Map(),
    glyphs: [{ code: hex4(0), id: 0, characters: '', width: 0 }],
  };
  book.fonts.set(face, embedded);
  return embedded;
};

/** Makes the face known to the current page and gives the name by which its content calls it. */
export const fontKey = (book: FontBook, face: Face): string => {
  const { key, reference } = embeddedFace(book, face);
  const fonts = book.pdf.page.fonts as Record<string, unknown>;
  fonts[key] ??= reference;
  return key;
};

/** The glyph as the document has it, which takes it in when it is new. */
export const encodeGlyph = (book: FontBook, face: Face, glyph: ShapedGlyph): EncodedGlyph => {
  const { numbers, glyphs, subset } = embeddedFace(book, face);
  const known = numbers.get(glyph);
  if (known !== undefined) return known;
  const key = `${glyph.id} ${glyph.characters}`;
  let encoded = numbers.get(key);
  if (encoded === undefined) {
    const width = (face.font.getGlyph(glyph.id).advanceWidth * 1000) / face.font.unitsPerEm;
    const { characters } = glyph;
    encoded = { code: hex4(glyphs.length), id: subset.includeGlyph(glyph.id), characters, width };
    glyphs.push(encoded);
    numbers.set(key, encoded);
  }
  numbers.set(glyph, encoded);
  return encoded;
};

/** Makes the shape of a mark known to the current page and gives the name by which its content calls it. */
export const markKey = (book: FontBook, face: Face, id: number): string => {
  const name = `${face.key} ${id}`;
  let mark = book.marks.get(name);
  if (mark === undefined) {
    const { minX, minY, maxX, maxY } = face.font.bbox;
    const box = { Type: 'XObject', Subtype: 'Form', BBox: [minX, minY, maxX, maxY] };
    mark = { key: `M${book.marks.size + 1}`, reference: stream(book.pdf, `${outlineOf(face, id)} f`, box) };
    book.marks.set(name, mark);
  }
  const shapes = book.pdf.page.xobjects as Record<string, unknown>;
  shapes[mark.key] ??= mark.reference;
  return mark.key;
};

const utf16 = (characters: string): string =>
  Array.from({ length: characters.length }, (_, index) => hex4(characters.charCodeAt(index))).join('');

// Entries of one block, at most as many as the format allows (Adobe, CMap and CIDFont Files).
const mostEntries = 100;

/** The table by which readers find the characters again. */
const toUnicode = ({ glyphs }: EmbeddedFace): string => {
  const entries = glyphs.slice(1).map(({ characters }, index) => `<${hex4(index + 1)}> <${utf16(characters)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += mostEntries) {
    const block = entries.slice(from, from + mostEntries);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
};

const object = (pdf: PDFKit.PDFDocument, data: object): PDFKit.PDFKitReference => {
  const reference = pdf.ref(data);
  reference.end(undefined);
  return reference;
};

/** Outlines hardly shrink more for the time that a higher level takes. */
const quickly = { level: 3 };

const fontFile = (pdf: PDFKit.PDFDocument, font: Uint8Array): PDFKit.PDFKitReference =>
  stream(pdf, deflateSync(font, quickly), { Filter: 'FlateDecode', Length1: font.length });

/** A prefix of six letters marks the font as a part of the whole (ISO 32000, 9.6.4); ours count the fonts. */
const tagged = (name: string, index: number): string => `CNFRM${String.fromCharCode(0x41 + index)}+${name}`;

/** Writes the fonts into the document; call once, when all pages are drawn. */
export const embedFonts = ({ pdf, fonts }: FontBook): void => {
  Array.from(fonts).forEach(([face, embedded], index) => {
    const { glyphs, subset, reference } = embedded;
    const name = tagged(face.name, index);
    const scale = 1000 / face.font.unitsPerEm;
    const { minX, minY, maxX, maxY } = face.font.bbox;
    const glyphNumbers = Buffer.alloc(glyphs.length * 2);
    glyphs.forEach(({ id }, number) => glyphNumbers.writeUInt16BE(id, number * 2));
    const descriptor = object(pdf, {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [minX, minY, maxX, maxY].map((value) => value * scale),
      ItalicAngle: 0,
      Ascent: face.font.ascent * scale,
      Descent: face.font.descent * scale,
      CapHeight: 714,
      StemV: face.name.endsWith('Bold') ? 140 : 80,
      FontFile2: fontFile(pdf, subset.encode()),
    });
    const descendant = object(pdf, {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, glyphs.map(({ width }) => width)],
      CIDToGIDMap: stream(pdf, glyphNumbers),
    });
    Object.assign(reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: stream(pdf, toUnicode(embedded)),
    });
    reference.end(undefined);
  });
};
