/** The heights that pages of a table have for rows, and the height of what must stand under the last row. */
export type TableRoom = { first: number; next: number; tail: number };

/** The fewest rows that stand together under a head or over the tail, when there are that many. */
const fewest = 2;

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

/** As many rows on each page as fit. */
const filled = (heights: readonly number[], { first, next }: TableRoom): number[] => {
  const counts: number[] = [];
  let used = 0;
  let count = 0;
  for (const height of heights) {
    if (used + height > (counts.length === 0 ? first : next) && (count > 0 || counts.length === 0)) {
      counts.push(count);
      used = 0;
      count = 0;
    }
    used += height;
    count += 1;
  }
  return [...counts, count];
};

/**
 * How many rows go on each page. The first count is 0 when the current page has no room for two rows, or would keep one alone
 * once the tail has its own; no row is left alone on the last page, and the tail has rows over it, as far as heights allow. Rows must not be higher than a page.
 */
export const paginate = (heights: readonly number[], room: TableRoom): number[] => {
  const counts = filled(heights, room);
  const isCutOff = counts.length > 1 && (counts[0] ?? 0) > 0 && (counts[0] ?? 0) < fewest;
  if (isCutOff) return [0, ...paginate(heights, { ...room, first: room.next })];

  const last = counts.at(-1) ?? 0;
  const holds = (rows: number, height: number): boolean =>
    sum(heights.slice(heights.length - rows)) + room.tail <= height;
  if (!holds(last, counts.length === 1 ? room.first : room.next)) {
    const moved = Math.min(fewest, last);
    const isLeftAlone = counts.length === 1 && last > moved && last - moved < fewest;
    if (isLeftAlone && holds(last, room.next)) return [0, last];
    return last > moved || counts.length === 1 ? [...counts.slice(0, -1), last - moved, moved] : counts;
  }
  const before = counts.at(-2) ?? 0;
  const isOrphan = last < fewest && before > fewest && holds(fewest, room.next);
  return isOrphan ? [...counts.slice(0, -2), before - 1, fewest] : counts;
};
