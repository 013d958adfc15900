import { canonicalDecimal } from '../decimal';
import type { Language } from '../vocabulary';

/** The sign before the decimals. */
export type DecimalMark = ',' | '.';

/** The decimal mark of each language. */
export const decimalMarks = { fr: ',', en: '.', ar: ',' } as const satisfies Record<Language, DecimalMark>;

/** No number worth reading is longer; it bounds the time that matching takes. */
const longestText = 64;

const plainOrSpaced = /^-?(?:\d+|\d{1,3}(?: \d{3})+)(?:([.,])\d+)?$/;
const groupedByPoints = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const groupedByCommas = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** One sign and three digits after it: decimals or thousands. A leading zero, as in `0,125`, can only mean decimals. */
const ambiguous = /^-?[1-9]\d{0,2}([.,])\d{3}$/;

// French parts thousands by spaces of several widths: all count as one kind.
const withPlainSpaces = (text: string): string => text.trim().replace(/\s/g, ' ').replace(/^−/, '-');

/** The decimal mark that the text itself gives away; `null` when it could be either, or is no number. */
const markIn = (text: string): DecimalMark | null => {
  if (ambiguous.test(text)) return null;
  const mark = plainOrSpaced.exec(text)?.[1];
  if (mark === ',' || mark === '.') return mark;
  if (plainOrSpaced.test(text)) return null;
  if (groupedByPoints.test(text)) return ',';
  return groupedByCommas.test(text) ? '.' : null;
};

const isShort = (text: string): boolean => text.length <= longestText;

/**
 * The decimal mark that most of a file's numbers give away; `null` when they do not say.
 */
export const detectDecimalMark = (texts: Iterable<string>): DecimalMark | null => {
  let balance = 0;
  for (const text of texts) {
    const mark = isShort(text) ? markIn(withPlainSpaces(text)) : null;
    if (mark !== null) balance += mark === ',' ? 1 : -1;
  }
  if (balance === 0) return null;
  return balance > 0 ? ',' : '.';
};

/**
 * Reads a number as French or English write it (`1 234,50`, `1,234.50`; also `1.234,50`) into a canonical decimal; `null`
 * when it is none. One that can be read both ways (`1,234`) follows the file's decimal mark. Where the file gives none, the
 * one sign that it has is its decimal mark: French writes `1,234` so, and neither language parts thousands by points.
 */
export const readNumber = (text: string, fileMark: DecimalMark | null): string | null => {
  if (!isShort(text)) return null;
  const spaced = withPlainSpaces(text);
  const ownMark = ambiguous.exec(spaced)?.[1];
  const isNumber = [plainOrSpaced, groupedByPoints, groupedByCommas].some((pattern) => pattern.test(spaced));
  if (!isNumber) return null;
  const mark = (ownMark === undefined ? markIn(spaced) : (fileMark ?? ownMark)) ?? ',';
  const group = mark === ',' ? '.' : ',';
  return canonicalDecimal(spaced.replaceAll(' ', '').replaceAll(group, '').replace(mark, '.'));
};

/**
 * A number cell of a spreadsheet as text with a decimal point: 15 significant digits, which is what such programs keep and
 * show, so that `0.1 + 0.2` is `0.3`.
 */
export const numberText = (value: number): string => String(Number(value.toPrecision(15)));

/** A canonical decimal as cells show it: without thousands, with the language's mark. */
export const writeNumber = (decimal: string, mark: DecimalMark): string => decimal.replace('.', mark);
