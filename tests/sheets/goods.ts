import type { GoodsLine } from '../../src/domain/form/request-form';
import { type GoodsColumnKey, goodsColumns } from '../../src/domain/goods-sheet/columns';
import type { Language } from '../../src/domain/vocabulary';

/** The lines that every good sheet of the corpus says. */
export const goodsLines: readonly GoodsLine[] = [
  {
    hsCode: '8516797000',
    description: 'Bouilloire électrique 1,7 L',
    brand: 'Atlas Home',
    model: 'BK-170',
    quantity: '1200',
    unit: 'H87',
    value: '14400.5',
    currency: 'EUR',
    originCountry: 'CN',
    condition: 'new',
    netWeight: '1450.25',
    standards: 'NM EN 60335-2-15',
    manufacturerName: 'Ningbo Home Co., Ltd',
  },
  {
    hsCode: '0901210000',
    description: 'Café torréfié « Médina » & “spécial”; sachet d’un kilo',
    brand: '=Arôme',
    model: '2026',
    quantity: '2.5',
    unit: 'KGM',
    value: '1234.5',
    currency: 'MAD',
    originCountry: 'FR',
    condition: 'new',
    netWeight: '0.125',
    standards: null,
    manufacturerName: null,
  },
  {
    hsCode: '9403601000',
    description: 'Table "Atlas" en bois\nde chêne',
    brand: null,
    model: null,
    quantity: '3',
    unit: 'SET',
    value: '0',
    currency: 'USD',
    originCountry: 'TR',
    condition: 'used',
    netWeight: null,
    standards: null,
    manufacturerName: null,
  },
];

/** The keys of the columns, in the template's order. */
export const keys: readonly GoodsColumnKey[] = goodsColumns.map(({ key }) => key);

/** The headers in a language. */
export const labels = (language: Language): string[] => goodsColumns.map(({ label }) => label[language]);

/** Lines as the texts of cells that are written in the template's order, some of them otherwise than they are kept. */
export const textRows = (changes: Partial<Record<GoodsColumnKey, (value: string) => string>> = {}): string[][] =>
  goodsLines.map((line) =>
    keys.map((key) => {
      const value = line[key] ?? '';
      return value === '' ? '' : (changes[key]?.(value) ?? value);
    })
  );

/** Puts the formula of the second line's brand as our exports and careful users write it. */
export const neutral = (value: string): string => (value.startsWith('=') ? `'${value}` : value);

/** How a decimal is written: 1 234,5 (with no-break spaces) or 1,234.5. */
export const frenchNumber = (decimal: string): string => {
  const [integer = '', fraction] = decimal.split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};
export const englishNumber = (decimal: string): string => {
  const [integer = '', fraction] = decimal.split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
