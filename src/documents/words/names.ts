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

type CodeList = keyof typeof lists;

/** What a code is called; the code itself where the list does not know it, nothing where there is no code. */
export const nameOf = (list: CodeList, code: string | null, language: Language): string =>
  code === null ? '' : (lists[list].get(code)?.[language] ?? code);

/** What a code is called, and the code: `Ningbo (CNNGB)`. */
export const nameAndCode = (list: CodeList, code: string | null, language: Language): string => {
  const name = nameOf(list, code, language);
  return code === null || name === code ? name : `${name} (${code})`;
};
