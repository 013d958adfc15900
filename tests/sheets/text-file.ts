/** How a text file is written. `utf-16le` is what Excel calls Unicode text. */
export type TextFormat = {
  separator?: ';' | ',' | '\t';
  lineEnd?: '\r\n' | '\n' | '\r';
  encoding?: 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';
};

const special = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((char, index) => [char, codes()[index] ?? 0x3f]));

/** The bytes of Windows-1252 between 0x80 and 0x9F that stand for a character. */
function codes(): number[] {
  const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  return Array.from({ length: 32 }, (_, index) => 0x80 + index).filter((code) => !unused.has(code));
}

const windows1252 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (char) => special.get(char) ?? char.charCodeAt(0)));

const encoders = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': windows1252,
} satisfies Record<NonNullable<TextFormat['encoding']>, (text: string) => Buffer>;

/** Encodes a text as a file. */
export const encoded = (text: string, encoding: NonNullable<TextFormat['encoding']> = 'utf-8'): Buffer =>
  encoders[encoding](text);

const quoted = (cell: string): string => (/[;,\t"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as a text file, quoted where it must be. */
export const csvOf = (
  rows: readonly (readonly (string | null)[])[],
  { separator = ';', lineEnd = '\r\n', encoding }: TextFormat = {}
): Buffer =>
  encoded(rows.map((cells) => cells.map((cell) => quoted(cell ?? '')).join(separator) + lineEnd).join(''), encoding);
