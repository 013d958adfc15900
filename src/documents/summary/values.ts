import { dayInWords, momentInWords } from '../../domain/notification/dates';
import { countries } from '../../domain/reference/countries';
import { incoterms } from '../../domain/reference/incoterms';
import { ports } from '../../domain/reference/ports';
import type { ReferenceItem } from '../../domain/reference/reference-item';
import { transportModes } from '../../domain/reference/transport-modes';
import { units } from '../../domain/reference/units';
import type { Language } from '../../domain/vocabulary';

type Names = ReadonlyMap<string, ReferenceItem['label']>;

const namesOf = (items: readonly ReferenceItem[]): Names => new Map(items.map(({ code, label }) => [code, label]));

const lists = {
  country: namesOf(countries),
  port: namesOf(ports),
  unit: namesOf(units),
  incoterm: namesOf(incoterms),
  transportMode: namesOf(transportModes),
} as const;

/** What a code is called; the code itself where the list does not know it, or nobody says otherwise. */
export const nameOf = (list: keyof typeof lists, code: string, language: Language): string =>
  lists[list].get(code)?.[language] ?? code;

/** What a code is called, and the code: `Ningbo (CNNGB)`. */
export const codeAndName = (list: keyof typeof lists, code: string, language: Language): string => {
  const name = nameOf(list, code, language);
  return name === code ? code : `${name} (${code})`;
};

/** A canonical decimal with its thousands parted: `14 400,5` in French, `14,400.5` elsewhere. */
export const decimalInWords = (decimal: string, language: Language): string => {
  const [whole = '', fraction] = decimal.split('.');
  const [gap, point] = language === 'fr' ? ['\u00a0', ','] : [',', '.'];
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, gap);
  return fraction === undefined ? parted : `${parted}${point}${fraction}`;
};

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
