/** Digits that a column `decimal(18,4)` holds before and after the point. */
const integerDigits = 14;
const fractionDigits = 4;

/** No number worth reading is longer; it bounds the time that matching takes. */
const longestText = 64;

const plainDecimal = /^(-?)0*(\d+)(?:\.(\d+?)0*)?$/;

/**
 * The one way a decimal is written: no exponent, no needless zeros, no `-0`; at most 14 digits before the point and 4
 * after it. `null` when the value is no such number.
 */
export const canonicalDecimal = (value: string | number): string | null => {
  const text = String(value);
  const match = text.length > longestText ? null : plainDecimal.exec(text);
  if (match === null) return null;
  const [, sign = '', integer = '', fraction = '0'] = match;
  if (integer.length > integerDigits || fraction.length > fractionDigits) return null;
  const digits = fraction === '0' ? integer : `${integer}.${fraction}`;
  return digits === '0' ? '0' : sign + digits;
};

const scaled = (decimal: string): bigint => {
  const [integer = '', fraction = ''] = decimal.split('.');
  return BigInt(integer + fraction.padEnd(fractionDigits, '0'));
};

/** Compares two canonical decimals exactly, without floats. */
export const compareDecimals = (a: string, b: string): -1 | 0 | 1 => {
  const difference = scaled(a) - scaled(b);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

/** Whether a canonical decimal is greater than zero. */
export const isPositive = (decimal: string): boolean => compareDecimals(decimal, '0') === 1;
