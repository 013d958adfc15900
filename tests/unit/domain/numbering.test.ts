import {
  certificateCounterName,
  certificateNumber,
  requestCounterName,
  requestNumber,
} from '../../../src/domain/numbering';

test('numbers as the users know them', () => {
  expect(requestNumber(2026, 1)).toBe('DEM-2026-0000001');
  expect(certificateNumber('coc', 2026, 'BV', 42)).toBe('COC-2026-BV-0000042');
  expect(certificateNumber('ncr', 2027, 'SGS', 1234567)).toBe('NCR-2027-SGS-1234567');
});

test('an eighth digit is written, not cut', () => {
  expect(requestNumber(2026, 12_345_678)).toBe('DEM-2026-12345678');
});

test('each series has its own counter, and a number starts with the name of the counter', () => {
  const names = [
    requestCounterName(2026),
    requestCounterName(2027),
    certificateCounterName('coc', 2026, 'BV'),
    certificateCounterName('ncr', 2026, 'BV'),
    certificateCounterName('coc', 2026, 'SGS'),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(certificateNumber('coc', 2026, 'BV', 1)).toBe(`${certificateCounterName('coc', 2026, 'BV')}-0000001`);
});
