import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a thread answers to a task: bytes, or why there are none. */
export type ThreadAnswer = { bytes: Uint8Array } | { fault: string };

/** Work on bytes that one thread does, one task after the other. */
export type ThreadQueue<Task> = {
  /** Does the task once those before it are done. @throws Error when the work fails, takes too long, or its thread dies */
  run: (task: Task) => Promise<Uint8Array>;
  /** Ends the thread; whoever still waits is told so. */
  end: () => Promise<void>;
};

/** What one task may take; a thread that takes more ends, and nothing else with it. */
type Limits<Task> = { longestMs: (task: Task) => number; mostHeapMb: number };

/**
 * A thread that lives as long as the process, so that what it has loaded is loaded once. It starts with the first task; one that
 * died or was ended for its slowness is followed by another, and only the task that it had fails.
 * @param file of the thread: it answers each message, a task, with one {@link ThreadAnswer}
 */
export const threadQueue = <Task>(file: string, { longestMs, mostHeapMb }: Limits<Task>): ThreadQueue<Task> => {
  let thread: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let isEnded = false;

  const startThread = (): Worker => {
    const started = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostHeapMb } });
    // Nobody may be listening when it falls; without a listener the whole process would.
    started.on('error', () => undefined);
    started.once('exit', () => {
      if (thread === started) thread = undefined;
    });
    started.unref();
    return started;
  };

  const answerOf = async (worker: Worker, task: Task): Promise<ThreadAnswer> => {
    worker.postMessage(task);
    const answered = new AbortController();
    const mostMs = longestMs(task);
    const tooLong = AbortSignal.timeout(mostMs);
    const signal = AbortSignal.any([answered.signal, tooLong]);
    const death = once(worker, 'exit', { signal }).then(() => {
      throw new Error('The thread ended before its work was done');
    });
    const answer = once(worker, 'message', { signal }) as Promise<[ThreadAnswer]>;
    try {
      return (await Promise.race([answer, death]))[0];
    } catch (error) {
      // Whatever state it is in, the next task gets a fresh one.
      thread = undefined;
      await worker.terminate();
      throw tooLong.aborted ? new Error(`The thread took longer than ${mostMs} ms`, { cause: error }) : error;
    } finally {
      answered.abort();
    }
  };

  const perform = async (task: Task): Promise<Uint8Array> => {
    if (isEnded) throw new Error('The thread was ended with its process');
    thread ??= startThread();
    const answer = await answerOf(thread, task);
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.bytes;
  };

  return {
    run: (task) => {
      const done = before.then(() => perform(task));
      before = done.catch(() => undefined);
      return done;
    },
    end: async () => {
      isEnded = true;
      await thread?.terminate();
    },
  };
};
