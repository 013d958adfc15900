const minute = 60;
const day = 24 * 60 * minute;

/** Seconds to the next scan of a file whose scan took too long so many times: 4 minutes, 16, and so on up to a day. */
export const pauseAfter = (timeouts: number): number => Math.min(day, minute * 4 ** timeouts);
