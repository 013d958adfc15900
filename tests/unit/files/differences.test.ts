import fc from 'fast-check';
import { differences } from '../../../src/jobs/orphaned-files/differences';

const each = async function* <T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
};

const keptAt = new Date(0);

const compare = async (stored: string[], named: string[]) => {
  const unnamed: string[] = [];
  const missing: string[] = [];
  for await (const found of differences(each(stored.map((key) => ({ key, keptAt }))), each(named))) {
    if (found.kind === 'missing') missing.push(found.key);
    else unnamed.push(found.stored.key);
  }
  return { unnamed, missing };
};

const keySet = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{2,4}$/), { maxLength: 30 }).map((keys) => [...keys].sort());

it('finds exactly the keys that one side has and the other has not', async () => {
  await fc.assert(
    fc.asyncProperty(keySet, keySet, async (stored, named) => {
      expect(await compare(stored, named)).toEqual({
        unnamed: stored.filter((key) => !named.includes(key)),
        missing: named.filter((key) => !stored.includes(key)),
      });
    })
  );
});

it.each([
  [[], [], { unnamed: [], missing: [] }],
  [['a1'], [], { unnamed: ['a1'], missing: [] }],
  [[], ['a1'], { unnamed: [], missing: ['a1'] }],
  [['a1', 'c1'], ['b1', 'c1', 'd1'], { unnamed: ['a1'], missing: ['b1', 'd1'] }],
])('%j against %j', async (stored, named, expected) => {
  expect(await compare(stored, named)).toEqual(expected);
});
