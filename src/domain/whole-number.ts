import type { Language } from './vocabulary';

/** What stands between the thousands: a narrow space that no line breaks at, and in English a comma. */
const separators = { fr: '\u202f', en: ',', ar: '\u202f' } as const satisfies Record<Language, string>;

/** A whole number as readers of a language write it: 10000 as `10 000` in French, `10,000` in English. */
export const writeWholeNumber = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separators[language]);
