import fc from 'fast-check';
import { needsRemark, responseOf, responseOfCounts } from '../../../src/domain/response';
import { type Outcome, outcomes, type Response } from '../../../src/domain/vocabulary';

// Every non-empty set of outcomes, written from the rule in words: N not subject, C conforming, R with reservation, X not.
const expected: Record<string, Response> = {
  N: 'not_subject',
  C: 'conforming',
  R: 'conforming_with_reservation',
  X: 'non_conforming',
  NC: 'conforming',
  NR: 'conforming_with_reservation',
  NX: 'non_conforming',
  CR: 'conforming_with_reservation',
  CX: 'partially_conforming',
  RX: 'partially_conforming_with_reservation',
  NCR: 'conforming_with_reservation',
  NCX: 'partially_conforming',
  NRX: 'partially_conforming_with_reservation',
  CRX: 'partially_conforming_with_reservation',
  NCRX: 'partially_conforming_with_reservation',
};
const outcomeOf: Record<string, Outcome> = {
  N: 'not_subject',
  C: 'conforming',
  R: 'conforming_with_reservation',
  X: 'non_conforming',
};
const outcomesOf = (letters: string): Outcome[] => Array.from(letters, (letter) => outcomeOf[letter]!);

test('the expectation lists all 15 sets', () => {
  expect(Object.keys(expected)).toHaveLength(15);
});

test.each(Object.entries(expected))('items %s give %s', (letters, response) => {
  expect(responseOf(outcomesOf(letters))).toBe(response);
});

test.each(Object.keys(expected))('items %s give no response while one more has no outcome', (letters) => {
  expect(responseOf([...outcomesOf(letters), null])).toBeNull();
});

test('a request without items, or with none decided, has no response', () => {
  expect(responseOf([])).toBeNull();
  expect(responseOf([null])).toBeNull();
});

const counted = (items: readonly (Outcome | null)[]) => ({
  not_subject: items.filter((item) => item === 'not_subject').length,
  conforming: items.filter((item) => item === 'conforming').length,
  conforming_with_reservation: items.filter((item) => item === 'conforming_with_reservation').length,
  non_conforming: items.filter((item) => item === 'non_conforming').length,
});

test('counting first gives the same; order and repetition do not matter', () => {
  const anyItem = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...outcomes) }, fc.constant(null));
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const response = responseOf(items);
      expect(responseOfCounts(counted(items), items.filter((item) => item === null).length)).toBe(response);
      expect(responseOf([...items, ...items].reverse())).toBe(response);
    })
  );
});

test('a remark is due for what does not conform and for a reservation, and for nothing else', () => {
  expect([...outcomes, null].filter(needsRemark)).toEqual(outcomesOf('RX'));
});
