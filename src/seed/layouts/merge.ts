import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from './configuration';

const isBranch = (value: unknown): value is Configuration =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The wanted values where nobody has changed what was there before, and the present ones where somebody has.
 *
 * @param present what is there now, perhaps changed by an administrator
 * @param before what was put there; without it the present is nobody's work
 */
export const merge = (present: Configuration, before: Configuration | null, wanted: Configuration): Configuration => {
  const merged = { ...present };
  for (const [key, value] of Object.entries(wanted)) {
    const [now, then] = [present[key], before?.[key]];
    if (isBranch(value)) merged[key] = merge(isBranch(now) ? now : {}, isBranch(then) ? then : null, value);
    else if (then === undefined || isDeepStrictEqual(now, then)) merged[key] = value;
  }
  return merged;
};
