import { useMemo } from 'react';
import type { Language } from '../../../../../domain/vocabulary';
import { useWords } from './use-words';

const timeZone = 'Africa/Casablanca';

/** Western digits in Arabic too, as Morocco writes them. */
const localeOf = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA-u-nu-latn' } as const satisfies Record<Language, string>;

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
  return useMemo(() => {
    const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
    const time = new Intl.DateTimeFormat(localeOf[language], {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
    return {
      day: (day) => (day === null ? nothing : day.split('-').reverse().join('/')),
      instant: (at) => (at === null ? nothing : `${date.format(new Date(at))} ${time.format(new Date(at))}`),
      dayOf: (at) => (at === null ? nothing : date.format(new Date(at))),
      number: (value) => (value === null ? nothing : grouped(String(value), language)),
    };
  }, [language]);
};
