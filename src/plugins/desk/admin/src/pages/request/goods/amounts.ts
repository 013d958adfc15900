import { nameOf } from '../../../../../../../domain/reference/names';
import type { Language } from '../../../../../../../domain/vocabulary';
import type { GoodsLine } from '../../../calls/goods';
import type { Format } from '../../../words/use-format';

/** How many of what: `1 200 kilogramme`; `null` where it was not filled in. */
export const quantityInWords = (
  { quantity, unit }: GoodsLine,
  number: Format['number'],
  language: Language
): string | null => (quantity === null ? null : `${number(quantity)} ${nameOf('unit', unit, language)}`.trim());

/** What a line is worth, in which money: `14 400 EUR (euro)`; `null` where it was not filled in. */
export const valueInWords = (
  { value, currency }: GoodsLine,
  number: Format['number'],
  language: Language
): string | null => {
  if (value === null) return null;
  return currency === null ? number(value) : `${number(value)} ${currency} (${nameOf('currency', currency, language)})`;
};
