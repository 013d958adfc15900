import { Agent, get } from 'node:http';
import { median } from '../timing';

/** Who calls at the same time, each again as soon as they are answered. */
const connections = 10;
/** How often each work is measured, in turn with the others, and for how long; the first round warms up and does not count. */
export type Rounds = { rounds: number; millisecondsEach: number };

/** For works that are compared with each other, and for those that are held to a limit. */
export const thorough: Rounds = { rounds: 8, millisecondsEach: 1500 };
export const brief: Rounds = { rounds: 4, millisecondsEach: 1000 };

/** What one caller does again and again: the paths are asked for at once, and it is done when all are answered. */
export type Work = { url: string; paths: readonly string[]; token?: string };

/** How often the work was done in a second, and in how many milliseconds 95 of a hundred were done: medians of the rounds. */
export type Pace = { perSecond: number; p95: number };

const answered = (agent: Agent, url: string, token: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    get(url, { agent, headers }, (response) => {
      response.on('error', reject);
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`))
      );
      response.resume();
    }).on('error', reject);
  });

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;

const paceOf = async ({ url, paths, token }: Work, millisecondsEach: number): Promise<Pace> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections * paths.length });
  const times: number[] = [];
  const begun = performance.now();
  const caller = async (): Promise<void> => {
    while (performance.now() - begun < millisecondsEach) {
      const start = performance.now();
      await Promise.all(paths.map((path) => answered(agent, `${url}${path}`, token)));
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { perSecond: times.length / seconds, p95: percentile(times, 0.95) };
};

/** Measures works in turns, so that whatever else the machine does meets all of them alike. */
export const pacesOf = async <Name extends string>(
  works: Readonly<Record<Name, Work>>,
  { rounds, millisecondsEach }: Rounds
): Promise<Record<Name, Pace>> => {
  const names = Object.keys(works) as Name[];
  const paces = new Map<Name, Pace[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const pace = await paceOf(works[name], millisecondsEach);
      if (round > 0) paces.get(name)?.push(pace);
    }
  }
  const medianOf = (name: Name, figure: keyof Pace) => median((paces.get(name) ?? []).map((pace) => pace[figure]));
  const summary = (name: Name): Pace => ({ perSecond: medianOf(name, 'perSecond'), p95: medianOf(name, 'p95') });
  return Object.fromEntries(names.map((name) => [name, summary(name)])) as Record<Name, Pace>;
};
