import fc from 'fast-check';
import { type JsonValue, mergePatch } from '../../../../src/domain/form/merge-patch';

describe('the examples of RFC 7396, appendix A', () => {
  test.each<[JsonValue, JsonValue, JsonValue]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j gives %j', (target, patch, merged) => {
    expect(mergePatch(target, patch)).toEqual(merged);
  });
});

const json = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value));
const document = fc
  .object({ maxDepth: 3, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] })
  .map(json);

test('an empty patch changes nothing', () => {
  fc.assert(
    fc.property(document, (target) => {
      expect(mergePatch(target, {})).toEqual(target);
    })
  );
});

test('the same patch twice is the same as once, and changes neither argument', () => {
  fc.assert(
    fc.property(document, document, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      const once = mergePatch(target, patch);
      expect(mergePatch(once, patch)).toEqual(once);
      expect(JSON.stringify([target, patch])).toBe(before);
    })
  );
});

test('a key named __proto__ is a key like any other', () => {
  const patch: JsonValue = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}');
  const merged = mergePatch({}, patch);
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  expect(JSON.stringify(merged)).toBe('{"__proto__":{"polluted":true},"a":1}');
  expect('polluted' in {}).toBe(false);
});
