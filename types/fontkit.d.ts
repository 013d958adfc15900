/** The part of fontkit that the documents use; the package brings no types. */
declare module 'fontkit' {
  export type PathCommand = {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  };

  export type Path = { readonly commands: readonly PathCommand[] };

  export type Glyph = {
    readonly id: number;
    /** The characters that the glyph stands for; none when another glyph of its cluster has them. */
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: Path;
  };

  export type GlyphPosition = { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number };

  export type GlyphRun = { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };

  export type Subset = {
    /** The glyph's number in the subset. */
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  };

  export type Font = {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    /** Glyphs in the order in which they are drawn, from left to right. */
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl'
    ): GlyphRun;
    createSubset(): Subset;
  };

  /** @throws Error when the bytes are no font that it reads */
  export const create: (bytes: Uint8Array) => Font;
}
