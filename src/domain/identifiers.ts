import type { Format } from './form/field';

const withoutSeparators = (value: string): string => value.replace(/[\s.\-‐‑–]/g, '');

/** An ICE as it is stored: spaces, dots and dashes removed. */
export const normaliseIce = withoutSeparators;

/**
 * ICE, the common company identifier: 9 digits for the enterprise, 4 for the establishment, 2 control digits; the whole
 * number is a multiple of 97.
 */
export const checkIce: Format = (value) =>
  /^\d{15}$/.test(value) && BigInt(value) % 97n === 0n ? null : 'invalid_ice';

/** IF, the tax identifier: 7 or 8 digits, without a known check. */
export const checkTaxId: Format = (value) => (/^\d{7,8}$/.test(value) ? null : 'invalid_tax_id');

/** An HS code as it is stored: dots, spaces and dashes removed. */
export const normaliseHsCode = withoutSeparators;

/** Code of the Moroccan tariff: 10 digits, of which the first 6 are the international Harmonized System's. */
export const checkHsCode: Format = (value) => (/^\d{10}$/.test(value) ? null : 'invalid_hs_code');

/** A container number as it is stored: capitals, without spaces and dashes. */
export const normaliseContainerNumber = (value: string): string => withoutSeparators(value).toUpperCase();

// ISO 6346: letters count from 10 upwards, leaving out the multiples of 11.
const letterValues: ReadonlyMap<string, number> = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [letter, index + 10 + Math.floor((index + 9) / 10)])
);

/** The check digit of ISO 6346 for the first ten characters (owner, category, serial). */
const containerCheckDigit = (firstTen: string): number => {
  const sum = [...firstTen].reduce((total, character, index) => {
    const value = letterValues.get(character) ?? Number(character);
    return total + value * 2 ** index;
  }, 0);
  return (sum % 11) % 10;
};

/** Container number, ISO 6346: three letters for the owner, U, J or Z, six digits and the check digit. */
export const checkContainerNumber: Format = (value) =>
  /^[A-Z]{3}[UJZ]\d{7}$/.test(value) && containerCheckDigit(value.slice(0, 10)) === Number(value[10])
    ? null
    : 'invalid_container_number';

/** A UN/LOCODE as it is stored: capitals, without the space that may follow the country. */
export const normaliseLocode = (value: string): string => withoutSeparators(value).toUpperCase();

/** UN/LOCODE by form: the country's two letters, then three letters or digits from 2 to 9. */
export const checkLocode: Format = (value) => (/^[A-Z]{2}[A-Z2-9]{3}$/.test(value) ? null : 'invalid_locode');

/** A phone number as it is stored: no spaces, dots, dashes or brackets; `00` before the country becomes `+`. */
export const normalisePhone = (value: string): string =>
  withoutSeparators(value).replace(/[()]/g, '').replace(/^00/, '+');

/** Phone number in E.164: `+`, the country, at most 15 digits in all. */
export const checkPhone: Format = (value) => (/^\+[1-9]\d{6,14}$/.test(value) ? null : 'invalid_phone');

const emailLocalPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
const domainLabel = /^[A-Za-z0-9-]{1,63}$/;

const isEmailDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  const last = labels[labels.length - 1] ?? '';
  return (
    labels.length >= 2 &&
    labels.every((label) => domainLabel.test(label) && !label.startsWith('-') && !label.endsWith('-')) &&
    /[A-Za-z]/.test(last) &&
    last.length >= 2
  );
};

/** E-mail address that ordinary mail servers carry: plain ASCII, a dotted domain, no quotes or comments. */
export const checkEmail: Format = (value) => {
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  const isLocalPart = emailLocalPart.test(local) && !/^\.|\.$|\.\./.test(local);
  return isLocalPart && isEmailDomain(value.slice(at + 1)) ? null : 'invalid_email';
};

/** The number of one of our certificates as it is stored: capitals, without spaces. */
export const normaliseDocumentNumber = (value: string): string => value.replace(/\s/g, '').toUpperCase();
