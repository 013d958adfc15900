import { sharedWork } from '../../../src/api/certificate/document/shared-work';

it('work that many ask for at once is done once, and again for whoever comes later', async () => {
  const shared = sharedWork<number>();
  let done = 0;
  const ask = (name: string): Promise<number> => shared(name, () => Promise.resolve((done += 1)));
  expect(await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])).toEqual([1, 1, 2, 1]);
  expect(await ask('a')).toBe(3);
});

it('work that failed is tried again', async () => {
  const shared = sharedWork<number>();
  const failing = (): Promise<number> => Promise.reject(new Error('It broke'));
  const [first, second] = [shared('a', failing), shared('a', () => Promise.resolve(1))];
  await expect(first).rejects.toThrow('It broke');
  await expect(second).rejects.toThrow('It broke');
  expect(await shared('a', () => Promise.resolve(2))).toBe(2);
});
