import { useMemo } from 'react';
import { dayOf } from '../../../../../domain/casablanca';
import { dayInWords, momentInWords } from '../../../../../domain/dates-in-words';
import type { Language } from '../../../../../domain/vocabulary';
import { useWords } from './use-words';

export type Format = {
  /** `YYYY-MM-DD` as dd/mm/yyyy. */
  day: (day: string | null) => string;
  /** An instant as dd/mm/yyyy hh:mm in Casablanca. */
  instant: (at: string | null) => string;
  /** The day of an instant in Casablanca. */
  dayOf: (at: string | null) => string;
  /** A decimal or a count with thin spaces; decimals keep all their digits. */
  number: (value: string | number | null) => string;
};

const nothing = '–';

const grouped = (value: string, language: Language): string => {
  const [whole = '', decimals] = value.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return decimals === undefined ? spaced : `${spaced}${language === 'en' ? '.' : ','}${decimals}`;
};

/** Days, instants and amounts as the reader writes them. */
export const useFormat = (): Format => {
  const { language } = useWords();
  return useMemo(
    () => ({
      day: (day) => (day === null ? nothing : dayInWords(day)),
      instant: (at) => (at === null ? nothing : momentInWords(new Date(at))),
      dayOf: (at) => (at === null ? nothing : dayInWords(dayOf(new Date(at)))),
      number: (value) => (value === null ? nothing : grouped(String(value), language)),
    }),
    [language]
  );
};
