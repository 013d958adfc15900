import fc from 'fast-check';
import { normaliseVerificationCode, verificationCodeFrom } from '../../../../src/domain/certificate/verification-code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const anyCode = anyBytes.map(verificationCodeFrom);

test('seven groups of four, safe in a URL', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
      expect(encodeURIComponent(code)).toBe(code);
    })
  );
});

test('different bytes give different codes, and every bit counts', () => {
  expect(verificationCodeFrom(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000');
  fc.assert(
    fc.property(anyBytes, anyBytes, (one, other) => {
      const same = one.every((byte, index) => byte === other[index]);
      expect(verificationCodeFrom(one) === verificationCodeFrom(other)).toBe(same);
    })
  );
  fc.assert(
    fc.property(anyBytes, fc.nat(127), (bytes, bit) => {
      const flipped = bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(verificationCodeFrom(flipped)).not.toBe(verificationCodeFrom(bytes));
    })
  );
});

test('another number of bytes is refused', () => {
  expect(() => verificationCodeFrom(new Uint8Array(15))).toThrow(RangeError);
  expect(() => verificationCodeFrom(new Uint8Array(17))).toThrow(RangeError);
});

test('however it is typed, the stored code comes out', () => {
  const typists = fc.constantFrom<(code: string) => string>(
    (code) => code,
    (code) => code.toLowerCase(),
    (code) => code.replace(/-/g, ''),
    (code) => ` ${code.replace(/-/g, ' ')}\n`,
    (code) => code.replace(/-/g, '\u2013'),
    (code) => code.replace(/0/g, 'O').replace(/1/g, 'l'),
    (code) => code.replace(/0/g, 'o').replace(/1/g, 'I')
  );
  fc.assert(fc.property(anyCode, typists, (code, type) => expect(normaliseVerificationCode(type(code))).toBe(code)));
});

test('one wrong character, or two neighbours swapped, is found', () => {
  const position = fc.nat(27);
  fc.assert(
    fc.property(anyCode, position, fc.constantFrom(...alphabet), (code, at, wrong) => {
      const plain = code.replace(/-/g, '');
      fc.pre(plain[at] !== wrong);
      expect(normaliseVerificationCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeNull();
    })
  );
  fc.assert(
    fc.property(anyCode, fc.nat(26), (code, at) => {
      const plain = code.replace(/-/g, '');
      fc.pre(plain[at] !== plain[at + 1]);
      const swapped = plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2);
      expect(normaliseVerificationCode(swapped)).toBeNull();
    })
  );
});

test('what is no code is none, whatever its length', () => {
  const code = verificationCodeFrom(new Uint8Array(16).fill(7));
  for (const typed of [
    '',
    ' ',
    code.slice(1),
    `${code}0`,
    `${code}${' '.repeat(200)}`,
    'U'.repeat(28),
    '€'.repeat(28),
  ]) {
    expect(normaliseVerificationCode(typed)).toBeNull();
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(normaliseVerificationCode(text)).toBeNull()));
});
