import { Refusal } from '../domain/refusal';

/** Seconds after which a place is likely to be free. */
const retryAfter = 10;

/**
 * Makes a line for heavy work: so many are done at once, so many wait, and nobody overtakes. More than that never wait: who comes
 * then is told to come back. Without `longestQueue` everybody waits.
 * @returns what does a piece of work when its turn comes; it throws the Refusal `too_many_requests` with `retryAfter` in
 * seconds, when too many wait already
 */
export const inTurns = ({ atOnce, longestQueue = Infinity }: { atOnce: number; longestQueue?: number }) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const myTurn = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= longestQueue) throw new Refusal('too_many_requests', { retryAfter });
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  /** The place goes to the next who waits. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await myTurn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
