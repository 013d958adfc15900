import { decodeWindows1252 } from './windows-1252';

/** Byte order marks, longest first where one begins another. */
const marks: readonly [encoding: string, bytes: Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * The text of a file: by its byte order mark (UTF-8, UTF-16), else UTF-8 if it can be that, else Windows-1252, in which
 * programs of Western Europe save. A mark is not part of the text.
 */
export const decodeText = (bytes: Buffer): string => {
  const marked = marks.find(([, mark]) => bytes.subarray(0, mark.length).equals(mark))?.[0];
  if (marked === undefined && !isUtf8(bytes)) return decodeWindows1252(bytes);
  return new TextDecoder(marked ?? 'utf-8').decode(bytes);
};

/** Characters that no text has; a tab, line ends, form feed and the old end-of-file mark may be there. */
const control = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/g;

/** What other kinds of text begin with: HTML and XML, PDF, RTF, PostScript. */
const otherText = /^\s*(?:<[!?a-z]|%PDF-|\{\\rtf|%!PS)/i;

/** Whether a text can be a table at all: binary garbage and the text formats that get renamed are none. */
export const canBeTable = (text: string): boolean => {
  if (text.trim() === '' || text.includes('\u0000') || otherText.test(text)) return false;
  const start = text.slice(0, 4096);
  return (start.match(control)?.length ?? 0) <= start.length / 50;
};
