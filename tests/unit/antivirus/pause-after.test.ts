import { pauseAfter } from '../../../src/api/attachment/scan/pause-after';

it('the pauses of a file whose scan takes too long grow from minutes to a day', () => {
  expect([1, 2, 3, 4, 5, 6, 600].map((timeouts) => pauseAfter(timeouts) / 60)).toEqual([
    4, 16, 64, 256, 1024, 1440, 1440,
  ]);
});
