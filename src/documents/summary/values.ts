import { dayInWords, momentInWords } from '../../domain/dates-in-words';
import type { Language } from '../../domain/vocabulary';
import { decimalInWords } from '../words/decimals';

const kilobyte = 1000;

/** A size in bytes as people say it, with one digit behind the point. */
export const sizeInWords = (bytes: number, language: Language, units: { kilo: string; mega: string }): string => {
  const [divisor, unit] = bytes < kilobyte ** 2 ? [kilobyte, units.kilo] : [kilobyte ** 2, units.mega];
  return `${decimalInWords((bytes / divisor).toFixed(1), language)} ${unit}`;
};

/** A value behind its label, in one line. */
export const labelled = (label: string, value: string, language: Language): string =>
  `${label}${language === 'fr' ? '\u00a0:' : ':'} ${value}`;

/** An instant as the clock in Casablanca shows it. */
export const moment = (instant: string): string => momentInWords(new Date(instant));

/** A day, or nothing. */
export const day = (date: string | null): string => (date === null ? '' : dayInWords(date));
