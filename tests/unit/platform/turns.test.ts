import { Refusal } from '../../../src/domain/refusal';
import { inTurns } from '../../../src/platform/turns';

/** Work that ends when it is told to. */
const work = () => {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const start = jest.fn(() => done);
  return { start, end };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a line for heavy work', () => {
  it('lets so many work at once and the others in the order in which they came', async () => {
    const inTurn = inTurns({ atOnce: 2, longestQueue: 5 });
    const works = [work(), work(), work(), work()];
    const all = works.map(({ start }) => inTurn(start));
    const started = () => works.map(({ start }) => start.mock.calls.length);
    await settled();
    expect(started()).toEqual([1, 1, 0, 0]);
    works[1]?.end();
    await settled();
    expect(started()).toEqual([1, 1, 1, 0]);
    works[0]?.end();
    await settled();
    expect(started()).toEqual([1, 1, 1, 1]);
    works.forEach(({ end }) => end());
    await Promise.all(all);
  });

  it('refuses who comes when it is full, and takes the next once a place is free', async () => {
    const inTurn = inTurns({ atOnce: 1, longestQueue: 1 });
    const [first, second] = [work(), work()];
    const running = [inTurn(first.start), inTurn(second.start)];
    await expect(inTurn(async () => 'third')).rejects.toEqual(new Refusal('too_many_requests', { retryAfter: 10 }));
    first.end();
    second.end();
    await Promise.all(running);
    expect(await inTurn(async () => 'fourth')).toBe('fourth');
  });

  it('lets everybody wait where no queue is the longest', async () => {
    const inTurn = inTurns({ atOnce: 2 });
    const works = Array.from({ length: 100 }, work);
    const begun: number[] = [];
    const all = works.map(({ start }, index) =>
      inTurn(() => {
        begun.push(index);
        return start();
      })
    );
    works.forEach(({ end }) => end());
    await Promise.all(all);
    expect(begun).toEqual(works.map((_, index) => index));
  });

  it('gives the place on when work fails', async () => {
    const inTurn = inTurns({ atOnce: 1, longestQueue: 1 });
    await expect(inTurn(() => Promise.reject(new Error('it broke')))).rejects.toThrow('it broke');
    expect(await inTurn(async () => 'next')).toBe('next');
  });
});
