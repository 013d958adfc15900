import { uncoveredLines } from '../../../../src/domain/certificate/coverage';

const registered = [
  { hsCode: '8516797000', brand: 'Atlas Home', model: 'BK-170' },
  { hsCode: '8516608000', brand: 'Atlas Home', model: 'OV-65' },
  { hsCode: '8516797000', brand: 'Siroco', model: 'SC-2000' },
];
const reasonOf = (hsCode: string | null, brand: string | null, model: string | null) =>
  uncoveredLines([{ line: 7, hsCode, brand, model }], registered);

test('the first six digits, brand and model must be those of one product', () => {
  expect(reasonOf('8516791111', 'Atlas Home', 'BK-170')).toEqual([]);
  expect(reasonOf('8516600000', 'Atlas Home', 'OV-65')).toEqual([]);
});

test('case and accents do not matter', () => {
  expect(reasonOf('8516797000', 'ATLAS HÔME', 'bk-170')).toEqual([]);
});

test('the reason is the first thing that differs', () => {
  expect(reasonOf('8509400000', 'Atlas Home', 'BK-170')).toEqual([{ line: 7, reason: 'hsCode' }]);
  expect(reasonOf('8516608000', 'Siroco', 'SC-2000')).toEqual([{ line: 7, reason: 'brand' }]);
  expect(reasonOf('8516797000', 'Siroco', 'BK-170')).toEqual([{ line: 7, reason: 'model' }]);
});

test('what is not filled in is left to the form, what is filled in is compared', () => {
  expect(reasonOf(null, 'Other', null)).toEqual([]);
  expect(reasonOf('8516797000', 'Atlas Home', null)).toEqual([]);
  expect(reasonOf('8516797000', 'Other', null)).toEqual([{ line: 7, reason: 'brand' }]);
});

test('ten thousand lines against ten thousand products are compared within the time of a test', () => {
  const products = Array.from({ length: 10_000 }, (_, n) => ({ hsCode: '8516797000', brand: 'A', model: `M-${n}` }));
  const lines = products.map((product, n) => ({
    ...product,
    line: n + 1,
    model: n === 4999 ? 'missing' : product.model,
  }));
  expect(uncoveredLines(lines, products)).toEqual([{ line: 5000, reason: 'model' }]);
});
