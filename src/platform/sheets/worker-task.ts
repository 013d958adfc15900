import { parentPort, workerData } from 'node:worker_threads';
import { type RefusalData, refusalAsData } from './refusal-as-data';

/** What a worker says at its end; anything else that it throws ends it with an error. */
export type WorkerAnswer<T> = { done: T } | RefusalData;

/** The body of a worker thread: does its one task and answers; refusals travel as data. */
export const answerTask = async <Input, Output>(work: (input: Input) => Promise<Output>): Promise<void> => {
  const answer: WorkerAnswer<Output> = await work(workerData as Input).then((done) => ({ done }), refusalAsData);
  parentPort?.postMessage(answer);
};
