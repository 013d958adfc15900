import { addDays, weekdayOf } from '../../src/domain/casablanca';

const FRIDAY = 5;
const MONDAY_AFTER = 8;

/** The day itself (`YYYY-MM-DD`), or the Friday before a weekend. */
export const workingDayUntil = (day: string): string => addDays(day, Math.min(0, FRIDAY - weekdayOf(day)));

/** The day itself (`YYYY-MM-DD`), or the Monday after a weekend. */
export const workingDayFrom = (day: string): string =>
  weekdayOf(day) > FRIDAY ? addDays(day, MONDAY_AFTER - weekdayOf(day)) : day;
