import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInWorker } from '../../../../src/platform/sheets/run-in-worker';
import { inTurns } from '../../../../src/platform/turns';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worker-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A worker that says what `answer` gives for the input `data`. */
const script = async (name: string, answer: string): Promise<string> => {
  const path = join(folder, `${name}.js`);
  await writeFile(
    path,
    `const { parentPort, workerData: data } = require('node:worker_threads'); parentPort.postMessage(${answer});`
  );
  return path;
};

test('gives what the task gives', async () => {
  expect(await runInWorker(await script('twice', '{ done: data * 2 }'), 21)).toBe(42);
});

test('a refusal comes through with its details', async () => {
  const path = await script('refuse', "{ refused: { code: 'too_many_rows', details: { max: data } } }");
  await expect(runInWorker(path, 7)).rejects.toMatchObject({ code: 'too_many_rows', details: { max: 7 } });
});

test('a task that takes all memory is refused, and the process lives on', async () => {
  const path = await script('greedy', '(() => { const a = []; for (;;) a.push([a.length]); })()');
  await expect(runInWorker(path, null)).rejects.toMatchObject({
    code: 'file_too_large',
    details: { reason: 'effort' },
  });
});

test('a task that takes too long is stopped and refused', async () => {
  const path = await script('slow', '(() => { for (;;); })()');
  await expect(runInWorker(path, null, { longest: 300 })).rejects.toMatchObject({
    code: 'file_too_large',
    details: { reason: 'effort' },
  });
});

test('a task that fails, or ends without an answer, is an error', async () => {
  await expect(runInWorker(await script('fail', "(() => { throw new Error('broken') })()"), null)).rejects.toThrow(
    'broken'
  );
  await expect(runInWorker(await script('mute', 'process.exit()'), null)).rejects.toThrow('without an answer');
});

test('a worker does not keep a process that has nothing else to do', async () => {
  const worker = await script('endless', '(() => { for (;;); })()');
  const main = join(folder, 'main.js');
  await writeFile(
    main,
    `const { Worker } = require('node:worker_threads'); new Worker(${JSON.stringify(worker)}).unref(); setTimeout(() => {}, 200);`
  );
  execFileSync(process.execPath, [main], { timeout: 5000 });
});

describe('turns', () => {
  test('so many at once, the others in their order, one too many is sent away', async () => {
    const inTurn = inTurns({ atOnce: 2, longestQueue: 2 });
    const order: number[] = [];
    const ends: (() => void)[] = [];
    const work = (number: number) =>
      inTurn(() => {
        order.push(number);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const works = [1, 2, 3, 4].map(work);
    await expect(work(5)).rejects.toMatchObject({ code: 'too_many_requests', details: { retryAfter: 10 } });
    await Promise.resolve();
    expect(order).toEqual([1, 2]);
    for (let done = 0; done < 4; done += 1) {
      ends[done]?.();
      await works[done];
      await new Promise(setImmediate);
    }
    expect(order).toEqual([1, 2, 3, 4]);
  });

  test('work that fails leaves its place', async () => {
    const inTurn = inTurns({ atOnce: 1, longestQueue: 0 });
    await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await inTurn(() => Promise.resolve('next'))).toBe('next');
  });
});
