import { renewableFrom, renewalAllowed, stateOn, validUntilOf } from '../../../../src/domain/certificate/validity';

const settings = { cocMonths: 3, sorMonths: 12, solMonths: 12 };

test('a CoC lasts three months, a SoR and a SoL a year, a report has no end', () => {
  expect(validUntilOf('coc', '2026-11-30', settings)).toBe('2027-02-28');
  expect(validUntilOf('sor', '2026-11-23', settings)).toBe('2027-11-23');
  expect(validUntilOf('sol', '2026-11-23', { ...settings, solMonths: 6 })).toBe('2027-05-23');
  expect(validUntilOf('ncr', '2026-11-23', settings, { type: 'revision', validUntil: '2027-01-01' })).toBeNull();
});

test('a revision keeps the old end', () => {
  expect(validUntilOf('coc', '2026-11-23', settings, { type: 'revision', validUntil: '2026-12-01' })).toBe(
    '2026-12-01'
  );
});

test('a renewal runs a year from the later of issue and old end', () => {
  const renewed = (validUntil: string) => validUntilOf('sor', '2026-11-23', settings, { type: 'renewal', validUntil });
  expect(renewed('2027-01-10')).toBe('2028-01-10');
  expect(renewed('2026-03-01')).toBe('2027-11-23');
});

test('a document is valid through its last day; other states do not change with time', () => {
  expect(stateOn('valid', '2026-11-23', '2026-11-23')).toBe('valid');
  expect(stateOn('valid', '2026-11-23', '2026-11-24')).toBe('expired');
  expect(stateOn('valid', null, '2099-01-01')).toBe('valid');
  expect(stateOn('used', '2026-11-23', '2026-12-24')).toBe('used');
  expect(stateOn('revoked', '2026-11-23', '2026-12-24')).toBe('revoked');
  expect(stateOn('replaced', '2026-11-23', '2026-12-24')).toBe('replaced');
});

test('renewal is open from 60 days before the end, and after it', () => {
  expect(renewableFrom('2026-12-31')).toBe('2026-11-01');
  expect(renewalAllowed('2026-12-31', '2026-10-31')).toBe(false);
  expect(renewalAllowed('2026-12-31', '2026-11-01')).toBe(true);
  expect(renewalAllowed('2026-12-31', '2028-01-01')).toBe(true);
});
