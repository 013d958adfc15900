import fc from 'fast-check';
import {
  type DecimalMark,
  detectDecimalMark,
  numberText,
  readNumber,
  writeNumber,
} from '../../../../src/domain/goods-sheet/numbers';

test.each<[string, string]>([
  ['1200', '1200'],
  ['1 200', '1200'],
  ['1\u00a0200', '1200'],
  ['1\u202f234,50', '1234.5'],
  ['1 234,50', '1234.5'],
  ['14 400,00', '14400'],
  ['1 234.50', '1234.5'],
  ['1,234.50', '1234.5'],
  ['1.234,50', '1234.5'],
  ['1,234,567', '1234567'],
  ['1.234.567', '1234567'],
  ['1,234,567.891', '1234567.891'],
  ['12,5', '12.5'],
  ['12.5', '12.5'],
  ['0,125', '0.125'],
  ['0.125', '0.125'],
  ['1234,567', '1234.567'],
  ['1 234,567', '1234.567'],
  [' 5 ', '5'],
  ['-5', '-5'],
  ['−5,5', '-5.5'],
  ['12345678901234,1234', '12345678901234.1234'],
])('%p is %s whatever the file is like', (text, decimal) => {
  for (const mark of [null, ',', '.'] as const) expect(readNumber(text, mark)).toBe(decimal);
});

test.each<[string, DecimalMark | null, string]>([
  ['1,234', null, '1.234'],
  ['1,234', ',', '1.234'],
  ['1,234', '.', '1234'],
  ['1.234', null, '1.234'],
  ['1.234', '.', '1.234'],
  ['1.234', ',', '1234'],
])('%p in a file with the mark %p is %s', (text, mark, decimal) => {
  expect(readNumber(text, mark)).toBe(decimal);
});

test.each([
  '',
  'abc',
  '12 pcs',
  '1 2',
  '12 34',
  '1,23,456',
  '1.234.56',
  '1,2,3',
  '1,,2',
  '5,',
  ',5',
  '1e3',
  '--5',
  '1 234 5',
  '€5',
  'NaN',
])('%p is no number', (text) => {
  for (const mark of [null, ',', '.'] as const) expect(readNumber(text, mark)).toBeNull();
});

test('a number too long for its column is none, and takes no time', () => {
  expect(readNumber('123456789012345', null)).toBeNull();
  expect(readNumber('1,00001', null)).toBeNull();
  const start = Date.now();
  expect(readNumber(`${'123 '.repeat(500_000)}x`, null)).toBeNull();
  expect(Date.now() - start).toBeLessThan(500);
});

test.each<[string[], DecimalMark | null]>([
  [[], null],
  [['1200', '1 200', 'abc', ''], null],
  [['1,234', '1.234'], null],
  [['14 400,00', '1,234'], ','],
  [['14,400.00', '1,234'], '.'],
  [['1.234.567'], ','],
  [['1,234,567'], '.'],
  [['1,5', '2,5', '3.5'], ','],
  [['1,5', '2.5'], null],
])('the numbers %j have the decimal mark %p', (texts, mark) => {
  expect(detectDecimalMark(texts)).toBe(mark);
});

/** Canonical decimals of the column. */
const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), fc.integer({ min: 0, max: 9999 }))
  .map(([integer, fraction]) => {
    const digits = fraction.toString().padStart(4, '0').replace(/0+$/, '');
    return digits === '' ? `${integer}` : `${integer}.${digits}`;
  });

const group = (decimal: string, separator: string, mark: DecimalMark): string => {
  const [integer = '', fraction] = decimal.split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, separator);
  return fraction === undefined ? grouped : grouped + mark + fraction;
};

test('every number is read back from French writing, with the file as the guide', () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom(' ', '\u00a0', '\u202f', ''), (decimal, space) => {
      expect(readNumber(group(decimal, space, ','), ',')).toBe(decimal);
      expect(readNumber(group(decimal, space, ','), null)).toBe(decimal);
    })
  );
});

test('every number is read back from English writing, with the file as the guide', () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom(',', ''), (decimal, separator) => {
      expect(readNumber(group(decimal, separator, '.'), '.')).toBe(decimal);
    })
  );
});

test('what we write ourselves needs no guide', () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom<DecimalMark>(',', '.'), (decimal, mark) => {
      expect(readNumber(writeNumber(decimal, mark), null)).toBe(decimal);
      expect(readNumber(writeNumber(decimal, mark), mark)).toBe(decimal);
    })
  );
});

test.each<[number, string]>([
  [0.1 + 0.2, '0.3'],
  [1450.5, '1450.5'],
  [8516797000, '8516797000'],
  [1.234, '1.234'],
])('the number cell %p is %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});
