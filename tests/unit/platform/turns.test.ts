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

  describe('of several accounts', () => {
    const line = () => inTurns({ atOnce: 1, longestQueue: 10, longestOfOne: 2 });
    const present = (account: string) => ({ account, signal: new AbortController().signal });

    it('keeps one from filling it: who waits so often already is told to come back, the others are not', async () => {
      const inTurn = line();
      const first = work();
      const running = inTurn(first.start, present('one'));
      const waiting = [1, 2].map((number) => inTurn(async () => number, present('one')));
      const tooMany = inTurn(async () => 3, present('one'));
      await expect(tooMany).rejects.toEqual(new Refusal('too_many_requests', { retryAfter: 10 }));
      waiting.push(inTurn(async () => 4, present('another')));
      first.end();
      await running;
      expect(await Promise.all(waiting)).toEqual([1, 2, 4]);
      expect(await inTurn(async () => 5, present('one'))).toBe(5);
    });

    it('lets go at once of who leaves: his work is not done, his place is free', async () => {
      const inTurn = line();
      const [first, left] = [work(), work()];
      const running = inTurn(first.start, present('one'));
      const caller = new AbortController();
      const leaving = inTurn(left.start, { account: 'one', signal: caller.signal });
      const second = inTurn(async () => 'second', present('one'));
      caller.abort();
      await expect(leaving).rejects.toEqual(new Refusal('too_many_requests', { retryAfter: 10 }));
      const third = inTurn(async () => 'third', present('one'));
      first.end();
      await running;
      expect(await Promise.all([second, third])).toEqual(['second', 'third']);
      expect(left.start).not.toHaveBeenCalled();
    });

    it('does nothing for who has left already, and goes on with work whose caller leaves', async () => {
      const inTurn = line();
      const caller = new AbortController();
      const running = inTurn(() => new Promise((resolve) => setImmediate(() => resolve('done'))), {
        account: 'one',
        signal: caller.signal,
      });
      caller.abort();
      expect(await running).toBe('done');
      const late = work();
      await expect(inTurn(late.start, { account: 'one', signal: caller.signal })).rejects.toThrow('too_many_requests');
      expect(late.start).not.toHaveBeenCalled();
    });
  });

  it('gives the place on when work fails', async () => {
    const inTurn = inTurns({ atOnce: 1, longestQueue: 1 });
    await expect(inTurn(() => Promise.reject(new Error('it broke')))).rejects.toThrow('it broke');
    expect(await inTurn(async () => 'next')).toBe('next');
  });
});
