import fc from 'fast-check';
import { canonicalDecimal, compareDecimals, isPositive } from '../../../src/domain/decimal';

/** Any decimal of the column, as ten-thousandths. */
const tenThousandths = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });

const write = (scaled: bigint): string => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(5, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

const canonical = (scaled: bigint): string => {
  const decimal = canonicalDecimal(write(scaled));
  if (decimal === null) throw new Error(`not read: ${write(scaled)}`);
  return decimal;
};

describe('canonicalDecimal', () => {
  test.each<[string | number, string | null]>([
    ['14400.50', '14400.5'],
    ['007', '7'],
    ['-0.0000', '0'],
    ['0', '0'],
    ['10', '10'],
    ['100.000000', '100'],
    ['99999999999999.9999', '99999999999999.9999'],
    [14400.5, '14400.5'],
    [-3, '-3'],
    ['100000000000000', null],
    ['1.00001', null],
    [1e21, null],
    [1e-7, null],
    [0.1 + 0.2, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['1e3', null],
    ['', null],
    ['.5', null],
    ['5.', null],
    ['+5', null],
    ['1,5', null],
    ['0x10', null],
    [' 1', null],
    ['1 ', null],
    ['1\n', null],
    ['٣', null],
  ])('reads %p as %p', (value, decimal) => {
    expect(canonicalDecimal(value)).toBe(decimal);
  });

  test('reads every number of the column, and reads what it wrote as the same', () => {
    fc.assert(
      fc.property(tenThousandths, (scaled) => {
        const decimal = canonical(scaled);
        expect(canonicalDecimal(decimal)).toBe(decimal);
        expect(decimal).toMatch(/^(0|-?([1-9]\d*|0(?=\.))(\.\d{0,3}[1-9])?)$/);
      })
    );
  });

  test('takes no time on a hostile text', () => {
    const start = Date.now();
    expect(canonicalDecimal(`${'0'.repeat(1_000_000)}x`)).toBeNull();
    expect(Date.now() - start).toBeLessThan(500);
  });
});

describe('compareDecimals', () => {
  test('orders as the exact numbers do', () => {
    fc.assert(
      fc.property(tenThousandths, tenThousandths, (a, b) => {
        expect(compareDecimals(canonical(a), canonical(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      })
    );
  });

  test('tells numbers apart that floats do not', () => {
    expect(compareDecimals('99999999999999.9999', '99999999999999.9998')).toBe(1);
    expect(compareDecimals('-0.0001', '0')).toBe(-1);
  });
});

test.each<[string, boolean]>([
  ['0.0001', true],
  ['0', false],
  ['-0.5', false],
])('isPositive(%p) is %p', (decimal, expected) => {
  expect(isPositive(decimal)).toBe(expected);
});
