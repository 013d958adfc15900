import { setTimeout as sleep } from 'node:timers/promises';
import { turns } from '../../../src/platform/files/turns';

it('lets so many run at once and no more, in their order, also after one that fails', async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    [0, 1, 2, 3, 4].map((index) =>
      inTurn(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await sleep(5);
        running -= 1;
        if (index === 1) throw new Error('failed');
        return index;
      })
    )
  );
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array<string>(3).fill('fulfilled')]);
  expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
});
