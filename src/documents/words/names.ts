import { countries } from '../../domain/reference/countries';
import { incoterms } from '../../domain/reference/incoterms';
import { ports } from '../../domain/reference/ports';
import type { ReferenceItem } from '../../domain/reference/reference-item';
import { transportModes } from '../../domain/reference/transport-modes';
import { units } from '../../domain/reference/units';

type Names = (code: string | null) => string;

/** The French name of a code; the code itself where the list has none. */
const namesOf = (items: readonly ReferenceItem[]): Names => {
  const names = new Map(items.map(({ code, label }) => [code, label.fr]));
  return (code) => (code === null ? '' : (names.get(code) ?? code));
};

/** The name followed by its code: `Casablanca (MACAS)`. */
const withCode = (items: readonly ReferenceItem[]): Names => {
  const nameOf = namesOf(items);
  return (code) => {
    const name = nameOf(code);
    return code === null || name === code ? name : `${name} (${code})`;
  };
};

export const countryName = namesOf(countries);
export const unitName = namesOf(units);
export const transportModeName = namesOf(transportModes);
export const portName = withCode(ports);
export const incotermName = withCode(incoterms);
