import fc from 'fast-check';
import {
  checkContainerNumber,
  checkEmail,
  checkHsCode,
  checkIce,
  checkLocode,
  checkPhone,
  checkTaxId,
  normaliseContainerNumber,
  normaliseDocumentNumber,
  normaliseHsCode,
  normaliseIce,
  normaliseLocode,
  normalisePhone,
} from '../../../src/domain/identifiers';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** A text with one character replaced by another of the same alphabet. */
const withOneChanged = (text: string, index: number, shift: number): string => {
  const changed = (Number(text[index]) + shift) % 10;
  return text.slice(0, index) + changed + text.slice(index + 1);
};

describe('ICE', () => {
  test.each([
    '001561191000066',
    '002136093000040',
    '001527456000081',
    '002163624000014',
    '000039557000028',
    '000030205000041',
    '002968168000088',
    '001781980000092',
    '000036794000036',
    '001234567000062',
    '002345678000031',
    '003456789000097',
    '001111111000066',
    '009876543000016',
  ])('%s is valid', (ice) => {
    expect(checkIce(ice)).toBeNull();
  });

  test.each(['001526374000085', '00123456700006', '0012345670000620', '00123456700006A', '', '٠٠١٢٣٤٥٦٧٠٠٠٠٦٢'])(
    '%p is not',
    (ice) => {
      expect(checkIce(ice)).toBe('invalid_ice');
    }
  );

  const validIce = digits(13).map((first) => {
    const control = 97n - ((BigInt(first) * 100n) % 97n);
    return first + control.toString().padStart(2, '0');
  });

  test('takes every number with its control digits, and finds every single wrong digit', () => {
    fc.assert(
      fc.property(validIce, fc.nat(14), fc.integer({ min: 1, max: 9 }), (ice, index, shift) => {
        expect(checkIce(ice)).toBeNull();
        expect(checkIce(withOneChanged(ice, index, shift))).toBe('invalid_ice');
      })
    );
  });

  test('loses spaces, dots and dashes', () => {
    expect(normaliseIce('001.234.567-0000 62')).toBe('001234567000062');
    expect(normaliseIce('001\u00a0234\u202f567–0000‑62')).toBe('001234567000062');
  });
});

describe('container number', () => {
  test.each(['CSQU3054383', 'MSCU6639870', 'MSKU0383250', 'HLXU2008419', 'TGHU7599330'])('%s is valid', (number) => {
    expect(checkContainerNumber(number)).toBeNull();
  });

  test.each(['CSQU3054384', 'CSQA3054383', 'CSQU305438', 'csqu3054383', 'CSQU30543833', '3054383CSQU', ''])(
    '%p is not',
    (number) => {
      expect(checkContainerNumber(number)).toBe('invalid_container_number');
    }
  );

  test('has one check digit for each owner and serial number', () => {
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const owner = fc.string({ unit: letters, minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(owner, fc.constantFrom('U', 'J', 'Z'), digits(6), (letters3, category, serial) => {
        const valid = [...'0123456789'].filter(
          (digit) => checkContainerNumber(letters3 + category + serial + digit) === null
        );
        expect(valid).toHaveLength(1);
      })
    );
  });

  test('becomes capitals without spaces and dashes', () => {
    expect(normaliseContainerNumber(' csqu 305438-3')).toBe('CSQU3054383');
  });
});

describe('HS code', () => {
  test('loses dots and spaces', () => {
    expect(normaliseHsCode('8516.79.70.00')).toBe('8516797000');
    expect(normaliseHsCode('8516 79 70 00')).toBe('8516797000');
  });

  test.each<[string, boolean]>([
    ['8516797000', true],
    ['851679', false],
    ['85167970001', false],
    ['85167970AB', false],
    ['', false],
  ])('%p is accepted: %p', (code, accepted) => {
    expect(checkHsCode(code)).toBe(accepted ? null : 'invalid_hs_code');
  });
});

test.each<[string, boolean]>([
  ['1234567', true],
  ['12345678', true],
  ['123456', false],
  ['123456789', false],
  ['1234567a', false],
])('tax id %p is accepted: %p', (taxId, accepted) => {
  expect(checkTaxId(taxId)).toBe(accepted ? null : 'invalid_tax_id');
});

test.each<[string, boolean]>([
  ['MACAS', true],
  ['US2B9', true],
  ['MACA', false],
  ['MACAS1', false],
  ['MA1AS', false],
  ['MA0AS', false],
  ['macas', false],
])('UN/LOCODE %p is accepted: %p', (code, accepted) => {
  expect(checkLocode(code)).toBe(accepted ? null : 'invalid_locode');
});

test('UN/LOCODE becomes capitals without the space', () => {
  expect(normaliseLocode('ma cas')).toBe('MACAS');
});

describe('phone', () => {
  test.each<[string, boolean]>([
    ['+212522000000', true],
    ['+8657400000000', true],
    ['+123456789012345', true],
    ['+1234567890123456', false],
    ['0522000000', false],
    ['+0522000000', false],
    ['+21252200000x', false],
    ['+', false],
  ])('%p is accepted: %p', (phone, accepted) => {
    expect(checkPhone(phone)).toBe(accepted ? null : 'invalid_phone');
  });

  test('becomes E.164 from how people write it', () => {
    expect(normalisePhone('+212 (5) 22-00.00 00')).toBe('+212522000000');
    expect(normalisePhone('00212 522 00 00 00')).toBe('+212522000000');
  });
});

describe('e-mail', () => {
  test.each(['import@atlas.test', 'a.b+c@sub.example.co.ma', "o'neil@example.com", 'x@xn--p1ai.xn--p1ai'])(
    '%s is accepted',
    (email) => {
      expect(checkEmail(email)).toBeNull();
    }
  );

  test.each([
    'atlas.test',
    '@atlas.test',
    'import@',
    'import@atlas',
    'import@atlas..test',
    'import@-atlas.test',
    'import@atlas.test.',
    'import@192.168.0.1',
    '.import@atlas.test',
    'import.@atlas.test',
    'im..port@atlas.test',
    'im port@atlas.test',
    'import@atlas.test\nBcc: all@atlas.test',
    'import@atlas.test, other@atlas.test',
    'Import <import@atlas.test>',
    'a@b@atlas.test',
    `${'a'.repeat(65)}@atlas.test`,
    '',
  ])('%p is refused', (email) => {
    expect(checkEmail(email)).toBe('invalid_email');
  });

  test('takes no time on a hostile text', () => {
    const start = Date.now();
    expect(checkEmail(`a@${'a.'.repeat(500_000)}`)).toBe('invalid_email');
    expect(checkEmail('.'.repeat(1_000_000))).toBe('invalid_email');
    expect(Date.now() - start).toBeLessThan(1_000);
  });
});

test('a document number becomes capitals without spaces', () => {
  expect(normaliseDocumentNumber(' sor-2026-bv-0000001 ')).toBe('SOR-2026-BV-0000001');
});
