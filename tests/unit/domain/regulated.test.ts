import { type RegulatedProduct, suggestionFor, type SuggestionLine } from '../../../src/domain/regulated';

const product = (hsPrefix: string, more: Partial<RegulatedProduct> = {}): RegulatedProduct => ({
  hsPrefix,
  designation: `Produit ${hsPrefix}`,
  standards: null,
  control: 'origin',
  thresholdMad: null,
  thresholdQuantity: null,
  thresholdUnit: null,
  ...more,
});
const line: SuggestionLine = { hsCode: '7214200000', quantity: '2', unit: 'TNE', value: '10000', currency: 'MAD' };
const reasonFor = (products: RegulatedProduct[], changed: Partial<SuggestionLine> = {}) =>
  suggestionFor({ ...line, ...changed }, products).reason;

test('a product that is listed is subject, with its designation, standards and place of control', () => {
  expect(suggestionFor(line, [product('7214', { standards: 'NM 01.4.097', control: 'border' })])).toEqual({
    outcome: null,
    reason: 'subject',
    designation: 'Produit 7214',
    standards: 'NM 01.4.097',
    control: 'border',
  });
});

test('a product that is not listed, or without control, is proposed as not subject', () => {
  expect(suggestionFor(line, [product('8516')])).toMatchObject({ outcome: 'not_subject', reason: 'not_listed' });
  expect(suggestionFor(line, [product('7214', { control: 'none' })])).toMatchObject({
    outcome: 'not_subject',
    reason: 'no_control',
  });
});

test('the longest prefix wins, in whatever order', () => {
  const products = [product('72', { control: 'none' }), product('721420'), product('7214', { control: 'none' })];
  expect(reasonFor(products)).toBe('subject');
  expect(reasonFor([...products].reverse())).toBe('subject');
});

test('a threshold in MAD: control is suspended below it, not at it', () => {
  const products = [product('7214', { thresholdMad: '10000' })];
  expect(reasonFor(products)).toBe('subject');
  expect(suggestionFor({ ...line, value: '9999.9999' }, products)).toMatchObject({
    outcome: 'not_subject',
    reason: 'below_threshold',
  });
});

test('a threshold is compared in its own currency or unit only, else it is to be checked', () => {
  const byValue = [product('7214', { thresholdMad: '10000' })];
  const byQuantity = [product('7214', { thresholdQuantity: '3', thresholdUnit: 'TNE' })];
  expect(suggestionFor({ ...line, value: '1', currency: 'EUR' }, byValue)).toMatchObject({
    outcome: null,
    reason: 'to_check',
  });
  expect(reasonFor(byValue, { value: null })).toBe('to_check');
  expect(reasonFor(byQuantity)).toBe('below_threshold');
  expect(reasonFor(byQuantity, { unit: 'KGM' })).toBe('to_check');
  expect(reasonFor(byQuantity, { unit: null })).toBe('to_check');
});

test('with two thresholds, reaching one suffices, and each must be known to be below', () => {
  const products = [product('7214', { thresholdMad: '20000', thresholdQuantity: '3', thresholdUnit: 'TNE' })];
  expect(reasonFor(products)).toBe('below_threshold');
  expect(reasonFor(products, { quantity: '3' })).toBe('subject');
  expect(reasonFor(products, { currency: 'EUR' })).toBe('to_check');
  expect(reasonFor(products, { currency: 'EUR', quantity: '4' })).toBe('subject');
});

test('decimals are compared as numbers, not as texts', () => {
  expect(reasonFor([product('7214', { thresholdMad: '9000' })])).toBe('subject');
});
