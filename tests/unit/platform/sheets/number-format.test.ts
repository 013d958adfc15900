import { dateText, kindOfCode, kindOfFormat } from '../../../../src/platform/sheets/xlsx/number-format';

test.each([
  ['General', 'number'],
  ['#,##0.00', 'number'],
  ['0.00E+00', 'number'],
  ['#,##0.00 "DH"', 'number'],
  ['_-* #,##0.00\\ [$MAD-fr-MA]_-', 'number'],
  ['[Red]-0', 'number'],
  ['dd/mm/yyyy', 'date'],
  ['[$-40C]d\\ mmmm\\ yyyy;@', 'date'],
  ['[h]:mm', 'date'],
  ['0%', 'percent'],
  ['0.0"%"', 'number'],
  ['0000000000', 'padded'],
  ['0000\\.00\\.00\\.00', 'padded'],
])('the format %s shows a %s', (code, kind) => {
  expect(kindOfCode(code).kind).toBe(kind);
});

test('formats are named by number too', () => {
  expect([0, 2, 9, 14, 22, 45, 49].map((id) => kindOfFormat(id, new Map()).kind)).toEqual([
    'number',
    'number',
    'percent',
    'date',
    'date',
    'date',
    'number',
  ]);
  expect(kindOfFormat(170, new Map([[170, '00000']]))).toEqual({ kind: 'padded', digits: 5 });
});

test.each([
  [46349, false, '2026-11-23'],
  [44887, true, '2026-11-23'],
  [1, false, '1900-01-01'],
  [61, false, '1900-03-01'],
  [46349.5, false, '2026-11-23 12:00:00'],
  [0.25, false, '06:00:00'],
])('%d days (from 1904: %p) are %s', (days, from1904, text) => {
  expect(dateText(days, from1904)).toBe(text);
});

test('days that no calendar has stay numbers', () => {
  expect(dateText(1e300, false)).toBe('1e+300');
});
