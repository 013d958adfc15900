/** The hours of the week that are shown, `HH:MM`. */
export type ShownHours = { from: string; to: string };

/** The working day, when no visit is outside of it. */
const [begin, end] = [7, 20];

const written = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** The working day, wide enough for visits of an hour that begin at these moments of the wall clock, `2026-11-23T14:30`. */
export const shownHours = (moments: readonly string[]): ShownHours => {
  const hours = moments.map((moment) => Number(moment.slice(11, 13)));
  return {
    from: written(Math.min(begin, ...hours)),
    // One that begins within an hour ends within the next.
    to: written(Math.max(end, ...hours.map((hour) => Math.min(24, hour + 2)))),
  };
};
