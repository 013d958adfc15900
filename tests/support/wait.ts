import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is there. @throws Error when it is not in time */
export const until = async <T>(ask: () => Promise<T | undefined>, timeoutMs = 45_000): Promise<T> => {
  for (const latest = Date.now() + timeoutMs; Date.now() < latest;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Error('It did not come in time');
};
