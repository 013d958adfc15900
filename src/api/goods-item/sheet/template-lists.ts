import type { GoodsColumnKey } from '../../../domain/goods-sheet/columns';
import { conditionWords } from '../../../domain/goods-sheet/conditions';
import { countries } from '../../../domain/reference/countries';
import { currencies } from '../../../domain/reference/currencies';
import type { ReferenceItem } from '../../../domain/reference/reference-item';
import { units } from '../../../domain/reference/units';
import { type Language, goodsConditions } from '../../../domain/vocabulary';

/** The columns of the template whose cells are chosen from a list. */
export const listedColumns = ['unit', 'currency', 'originCountry', 'condition'] as const satisfies GoodsColumnKey[];
export type ListedColumn = (typeof listedColumns)[number];

export const isListed = (key: GoodsColumnKey): key is ListedColumn => listedColumns.some((listed) => listed === key);

/** One value that a cell may take. */
export type ListEntry = { code: string; name: string };

/** What most invoices are written in stands first. */
const frequentCurrencies = ['MAD', 'EUR', 'USD', 'GBP', 'CNY'];

const named = (items: readonly ReferenceItem[], language: Language): ListEntry[] =>
  items.map(({ code, label }) => ({ code, name: label[language] }));

const byName = (entries: readonly ListEntry[], language: Language): ListEntry[] => {
  const { compare } = new Intl.Collator(language);
  return [...entries].sort((a, b) => compare(a.name, b.name));
};

const rank = ({ code }: ListEntry): number => {
  const index = frequentCurrencies.indexOf(code);
  return index < 0 ? frequentCurrencies.length : index;
};

const listOf = {
  unit: (language) => named(units, language),
  currency: (language) => named(currencies, language).sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1)),
  originCountry: (language) => byName(named(countries, language), language),
  condition: (language) => goodsConditions.map((code) => ({ code, name: conditionWords[code][language] })),
} as const satisfies Record<ListedColumn, (language: Language) => ListEntry[]>;

/** The values of a column with their names, in the order in which they are looked for. */
export const entriesOf = (column: ListedColumn, language: Language): ListEntry[] => listOf[column](language);

/** What a cell of the column offers: names and then codes, all of which an import reads; currencies go by code alone. */
export const choicesOf = (column: ListedColumn, language: Language): string[] => {
  const entries = entriesOf(column, language);
  const codes = entries.map(({ code }) => code);
  return column === 'currency' ? codes : [...entries.map(({ name }) => name), ...codes];
};
