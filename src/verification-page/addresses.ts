import type { Language } from '../domain/vocabulary';

/** The page on which a code is typed. */
export const formPath = '/verify';

/** The page that answers for a code, typed as one likes. Browsers take dots alone, escaped or not, for a way up. */
export const answerPath = (typed: string): string =>
  /^\.{0,2}$/.test(typed) ? formPath : `${formPath}/${encodeURIComponent(typed)}`;

/** The same page in that language, whatever the browser asks for. */
export const addressInLanguage = (path: string, language: Language): string => `${path}?lang=${language}`;
