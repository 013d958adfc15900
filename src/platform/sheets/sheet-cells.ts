import { wallClock } from '../../domain/casablanca';
import { neutraliseFormula } from '../../domain/goods-sheet/formulas';
import { decimalMarks, numberText, writeNumber } from '../../domain/goods-sheet/numbers';
import type { Language } from '../../domain/vocabulary';
import type { ColumnKind, WrittenCell } from './write-sheet';

/** Spreadsheet programs keep this many digits of a number, and this many characters of a text. */
const MOST_DIGITS = 15;
const LONGEST_TEXT = 32_767;

const significantDigits = (decimal: string): number => decimal.replace(/[-.]/g, '').replace(/^0+/, '').length;

/** The day or instant as the clock on the wall shows it, as if it were UTC: that is how spreadsheets keep it. */
const shownTime = (kind: 'day' | 'instant', value: string): Date =>
  kind === 'day' ? new Date(`${value}T00:00:00Z`) : new Date(wallClock(new Date(value)));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const timeText = (kind: 'day' | 'instant', value: string): string => {
  const time = shownTime(kind, value);
  const day = [twoDigits(time.getUTCDate()), twoDigits(time.getUTCMonth() + 1), time.getUTCFullYear()].join('/');
  return kind === 'day' ? day : `${day} ${twoDigits(time.getUTCHours())}:${twoDigits(time.getUTCMinutes())}`;
};

/** A cell as text: numbers with the language's decimal mark, days as dd/mm/yyyy, formulas neutralised. */
export const textOf = (kind: ColumnKind, cell: WrittenCell, language: Language): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return writeNumber(numberText(cell), decimalMarks[language]);
  if (kind === 'decimal' || kind === 'integer') return writeNumber(cell, decimalMarks[language]);
  return kind === 'text' ? neutraliseFormula(cell) : timeText(kind, cell);
};

/** What looks like an escaped character is escaped itself, so that nobody reads a character that was never written. */
const withoutEscapes = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/**
 * A cell as a workbook holds it: numbers and times as such, unless a number has more digits than the programs keep. What they
 * keep of a text is cut to its greatest length.
 */
export const cellValueOf = (kind: ColumnKind, cell: WrittenCell, language: Language): string | number | Date | null => {
  if (cell === null || cell === '' || typeof cell === 'number') return cell === '' ? null : cell;
  if (kind === 'day' || kind === 'instant') return shownTime(kind, cell);
  if (kind !== 'text' && significantDigits(cell) <= MOST_DIGITS) return Number(cell);
  return withoutEscapes(textOf(kind, cell, language)).slice(0, LONGEST_TEXT);
};
