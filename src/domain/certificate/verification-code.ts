/**
 * The code by which anyone can check a certificate: 128 random bits in Crockford's base 32 (no I, L, O, U), then two check
 * characters, in groups of four: `7ZZZ-…`. The check is the number modulo 1021, a prime above 32², which finds every wrong
 * character and every swap of neighbours; it only spares a typist a useless search and proves nothing.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const byteCount = 16;
const dataLength = 26;
const codeLength = dataLength + 2;
const checkModulus = 1021n;
const checkBase = 1024n;

const encode = (value: bigint): string => {
  let code = '';
  for (let rest = value; code.length < codeLength; rest /= 32n) code = alphabet.charAt(Number(rest % 32n)) + code;
  return code;
};

const decode = (code: string): bigint =>
  Array.from(code).reduce((value, character) => value * 32n + BigInt(alphabet.indexOf(character)), 0n);

const grouped = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

/**
 * Writes 16 random bytes as a verification code, safe in a URL as it is.
 * @throws RangeError when there are not exactly 16 bytes
 */
export const verificationCodeFrom = (bytes: Uint8Array): string => {
  if (bytes.length !== byteCount) throw new RangeError(`A verification code is made of ${byteCount} bytes`);
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return grouped(encode(value * checkBase + (value % checkModulus)));
};

/**
 * The code as it is stored, from what someone typed: any case, with or without spaces and dashes, O read as 0, I and L as 1.
 * @returns `null` when this is no code, or one mistyped
 */
export const normaliseVerificationCode = (typed: string): string | null => {
  if (typed.length > codeLength * 4) return null;
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== codeLength || !/^[0-7][0-9A-HJKMNP-TV-Z]*$/.test(code)) return null;
  const value = decode(code);
  return (value / checkBase) % checkModulus === value % checkBase ? grouped(code) : null;
};
