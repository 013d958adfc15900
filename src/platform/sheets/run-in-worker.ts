import { Worker } from 'node:worker_threads';
import { type Waiter, inTurns } from '../turns';
import { refusalFrom } from './refusal-as-data';
import { tooLarge } from './sheet-limits';
import type { WorkerAnswer } from './worker-task';

/** Two at once leave a core to the server's own thread, and bound the memory of all. */
const inTurn = inTurns({ atOnce: 2, longestQueue: 50, longestOfOne: 15 });

/** Milliseconds; a sheet of 10,000 lines takes about two seconds on a slow machine. */
const longestRun = 20_000;

/** What a thread may hold beside the file's bytes; an honest sheet of 10,000 lines needs a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const run = async <Output>(script: string, input: unknown, longest: number): Promise<Output> => {
  // Unreferenced, so that a server that stops does not wait for it.
  const worker = new Worker(script, { workerData: input, resourceLimits });
  worker.unref();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Output>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLarge('effort')), longest);
      worker.once('message', (answer: WorkerAnswer<Output>) => {
        if ('done' in answer) resolve(answer.done);
        else reject(refusalFrom(answer));
      });
      worker.once('error', (error) => reject(isOutOfMemory(error) ? tooLarge('effort') : error));
      worker.once('exit', () => reject(new Error(`The worker ${script} ended without an answer`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

/**
 * Does one task in a thread of its own, which has bounded memory and time and is gone afterwards. Few run at once; the others
 * wait for their turn.
 * @param script compiled file whose body is `answerTask`
 * @param input plain data
 * @param options who waits for it; `longest` is milliseconds after which it is stopped
 * @throws Refusal what the task refuses; `file_too_large` when it needs too much time or memory; `too_many_requests`
 */
export const runInWorker = <Output>(
  script: string,
  input: unknown,
  { waiter, longest = longestRun }: { waiter?: Waiter; longest?: number } = {}
): Promise<Output> => inTurn(() => run<Output>(script, input, longest), waiter);
