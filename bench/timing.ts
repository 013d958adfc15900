/** How often each work is measured; the first runs warm it up and do not count. */
const runs = { warmUp: 2, counted: 9 };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Times works against each other in turn, so that whatever else the machine does meets all of them alike.
 * @returns the median of each, in milliseconds, by its name
 */
export const mediansOf = async <Name extends string>(
  works: Readonly<Record<Name, () => Promise<unknown>>>
): Promise<Record<Name, number>> => {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = -runs.warmUp; run < runs.counted; run += 1) {
    for (const name of names) {
      const time = await timed(works[name]);
      if (run >= 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
};
