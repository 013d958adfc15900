import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, type RefusalCode } from '../../domain/refusal';

/** What a worker says at its end; anything else that it throws ends it with an error. */
export type WorkerAnswer<T> =
  { done: T } | { refused: { code: RefusalCode; details: Readonly<Record<string, unknown>> } };

/** The body of a worker thread: does its one task and answers; refusals travel as data. */
export const answerTask = async <Input, Output>(work: (input: Input) => Promise<Output>): Promise<void> => {
  const answer = await work(workerData as Input).then(
    (done): WorkerAnswer<Output> => ({ done }),
    (error: unknown): WorkerAnswer<Output> => {
      if (!(error instanceof Refusal)) throw error;
      return { refused: { code: error.code, details: error.details } };
    }
  );
  parentPort?.postMessage(answer);
};
