import type { Language } from '../vocabulary';
import { countries } from './countries';
import { currencies } from './currencies';
import { incoterms } from './incoterms';
import { ports } from './ports';
import type { ReferenceItem } from './reference-item';
import { transportModes } from './transport-modes';
import { units } from './units';

type Names = ReadonlyMap<string, ReferenceItem['label']>;

const namesOf = (items: readonly ReferenceItem[]): Names => new Map(items.map(({ code, label }) => [code, label]));

const lists = {
  country: namesOf(countries),
  currency: namesOf(currencies),
  port: namesOf(ports),
  unit: namesOf(units),
  incoterm: namesOf(incoterms),
  transportMode: namesOf(transportModes),
} as const;

type CodeList = keyof typeof lists;

/** What a code is called; the code itself where the list does not know it, nothing where there is no code. */
export const nameOf = (list: CodeList, code: string | null, language: Language): string =>
  code === null ? '' : (lists[list].get(code)?.[language] ?? code);

/** What a code is called, and the code: `Ningbo (CNNGB)`. */
export const nameAndCode = (list: CodeList, code: string | null, language: Language): string => {
  const name = nameOf(list, code, language);
  return code === null || name === code ? name : `${name} (${code})`;
};
