import { countries, countryCodes, findCountry } from '../../../../src/domain/reference/countries';
import { currencies } from '../../../../src/domain/reference/currencies';
import { incoterms } from '../../../../src/domain/reference/incoterms';
import { ports } from '../../../../src/domain/reference/ports';
import { transportModes } from '../../../../src/domain/reference/transport-modes';
import { findUnit, units } from '../../../../src/domain/reference/units';
import { checkLocode } from '../../../../src/domain/identifiers';
import { foldToLetters } from '../../../../src/domain/text';
import { languages } from '../../../../src/domain/vocabulary';

describe.each([
  ['countries', countries, 249],
  ['currencies', currencies, currencies.length],
  ['units', units, units.length],
  ['incoterms', incoterms, 11],
  ['transport modes', transportModes, 7],
  ['ports', ports, ports.length],
])('%s', (_, items, count) => {
  test('have one entry a code', () => {
    expect(new Set(items.map(({ code }) => code)).size).toBe(count);
  });

  test('are named in each language', () => {
    for (const { code, label } of items) {
      for (const language of languages) expect(label[language]).not.toMatch(new RegExp(`^(${code})?$`));
    }
  });
});

test('names come in the language asked for', () => {
  expect(countries.find(({ code }) => code === 'MA')?.label).toEqual({ fr: 'Maroc', en: 'Morocco', ar: 'المغرب' });
  expect(currencies.find(({ code }) => code === 'MAD')?.label.fr).toBe('dirham marocain');
});

test('every port has a UN/LOCODE of a known country', () => {
  for (const { code } of ports) {
    expect(checkLocode(code)).toBeNull();
    expect(countryCodes).toContain(code.slice(0, 2));
  }
});

describe('findCountry', () => {
  test('finds every country by its code and by each of its names', () => {
    for (const { code, label } of countries) {
      expect(findCountry(code.toLowerCase())).toBe(code);
      for (const language of languages)
        expect([code, label[language], findCountry(label[language])]).toEqual([code, label[language], code]);
    }
  });

  test.each([
    ['chine', 'CN'],
    ['TURQUIE', 'TR'],
    ['Turkey', 'TR'],
    ['etats unis', 'US'],
    ['USA', 'US'],
    ["Côte d'Ivoire", 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['Royaume-Uni', 'GB'],
    ['Corée du Sud', 'KR'],
    ['Hong Kong', 'HK'],
    ['Viet Nam', 'VN'],
    ['République Tchèque', 'CZ'],
  ])('finds %p as %s', (name, code) => {
    expect(findCountry(name)).toBe(code);
  });

  test.each(['', ' ', 'Atlantide', 'XX', 'toString', '__proto__'])('finds nothing for %p', (name) => {
    expect(findCountry(name)).toBeUndefined();
  });
});

describe('findUnit', () => {
  test.each([
    ['pièce', 'H87'],
    ['Pieces', 'H87'],
    ['h87', 'H87'],
    ['unité', 'C62'],
    ['Kg', 'KGM'],
    ['tonnes', 'TNE'],
    ['m²', 'MTK'],
    ['m2', 'MTK'],
    ['m³', 'MTQ'],
    ['ensemble', 'SET'],
    ['paire', 'PR'],
  ])('finds %p as %s', (name, code) => {
    expect(findUnit(name)).toBe(code);
  });

  test('finds nothing for another word', () => {
    expect(findUnit('poignée')).toBeUndefined();
  });

  test('no name stands for two units', () => {
    const owners = new Map<string, string>();
    for (const { code, label, aliases } of units) {
      for (const name of [code, ...Object.values(label), ...aliases]) {
        const key = foldToLetters(name);
        expect([name, owners.get(key) ?? code]).toEqual([name, code]);
        owners.set(key, code);
      }
    }
  });
});
