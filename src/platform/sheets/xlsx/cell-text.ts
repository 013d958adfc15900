import type { XmlEvents } from './xml';

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** Gathers the text of a string in a workbook: its runs one after the other, without the reading aids of Japanese. */
export type TextCollector = Required<XmlEvents> & { take: () => string };

/** A collector for the strings of a part; `take` gives what has come since it was last called. */
export const textCollector = (): TextCollector => {
  let pieces: string[] = [];
  let inText = false;
  let readingAids = 0;
  return {
    open: (name) => {
      if (name === 'rPh') readingAids += 1;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && readingAids === 0) pieces.push(text);
    },
    close: (name) => {
      if (name === 'rPh') readingAids -= 1;
      if (name === 't') inText = false;
    },
    take: () => {
      const text = withoutEscapes(pieces.join(''));
      pieces = [];
      return text;
    },
  };
};
