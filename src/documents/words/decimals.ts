import type { Language } from '../../domain/vocabulary';

/** The signs between thousands and before the fraction; the space is narrow and does not break. */
const signs = {
  fr: ['\u202f', ','],
  en: [',', '.'],
  ar: [',', '.'],
} as const satisfies Record<Language, readonly [string, string]>;

/** A canonical decimal with its thousands parted: `14 400,5` in French, `14,400.5` elsewhere; nothing where there is none. */
export const decimalInWords = (decimal: string | null, language: Language): string => {
  const [whole = '', fraction] = (decimal ?? '').split('.');
  const [gap, point] = signs[language];
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, gap);
  return fraction === undefined ? parted : `${parted}${point}${fraction}`;
};
