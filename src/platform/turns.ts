import { Refusal } from '../domain/refusal';

/** Seconds after which a place is likely to be free. */
const retryAfter = 10;

const comeBack = (): Refusal => new Refusal('too_many_requests', { retryAfter });

/** Who waits: in whose name, and what tells that they went away. */
export type Waiter = { account: string; signal: AbortSignal };

type Place = { account: string | null; call: () => void };

type Line = {
  atOnce: number;
  /** How many wait at the most; without it everybody does. */
  longestQueue?: number;
  /** How many of them may be one account's, so that nobody fills the line. */
  longestOfOne?: number;
};

/**
 * Makes a line for heavy work: so many are done at once, so many wait, and nobody overtakes. More than that never wait: who comes
 * then is told to come back. Whoever goes away while waiting leaves the line at once, and nothing is done for them.
 * @returns what does a piece of work when its turn comes; it throws the Refusal `too_many_requests` with `retryAfter` in
 * seconds, when too many wait already, or when nobody is left to be answered
 */
export const inTurns = ({ atOnce, longestQueue = Infinity, longestOfOne = Infinity }: Line) => {
  const waiting: Place[] = [];
  let running = 0;

  const isFull = (waiter: Waiter | undefined): boolean =>
    waiting.length >= longestQueue ||
    (waiter !== undefined && waiting.filter(({ account }) => account === waiter.account).length >= longestOfOne);

  const called = (waiter: Waiter | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const place: Place = {
        account: waiter?.account ?? null,
        call: () => {
          waiter?.signal.removeEventListener('abort', goAway);
          resolve();
        },
      };
      const goAway = (): void => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(comeBack());
      };
      waiting.push(place);
      waiter?.signal.addEventListener('abort', goAway, { once: true });
    });

  const myTurn = async (waiter: Waiter | undefined): Promise<void> => {
    if (waiter?.signal.aborted) throw comeBack();
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (isFull(waiter)) throw comeBack();
    await called(waiter);
  };

  /** The place goes to the next who waits. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next.call();
    else running -= 1;
  };

  return async <T>(work: () => Promise<T>, waiter?: Waiter): Promise<T> => {
    await myTurn(waiter);
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
