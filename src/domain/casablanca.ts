import { casablancaOffsets } from './casablanca-offsets';

/**
 * The calendar of the users. Days are `YYYY-MM-DD` strings, which sort as text; instants are `Date`s. The clock's changes are our
 * own table and not those that Node or a browser know: Morocco announces them weeks ahead, and a server and a browser of different
 * age would show different times.
 */

const dayInMs = 86_400_000;
const minuteInMs = 60_000;

/** The latest change first: nearly every instant that is asked for comes after it. */
const changes = casablancaOffsets
  .map(([from, minutes]) => ({ from: Date.parse(from), ahead: minutes * minuteInMs }))
  .reverse();

/** The clock on the wall in Casablanca, as if it were UTC, in milliseconds. */
export const wallClock = (instant: Date): number => {
  const at = instant.getTime();
  return at + (changes.find(({ from }) => from <= at)?.ahead ?? 0);
};

const utcMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const dayOfUtc = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The day in Casablanca at that instant. */
export const dayOf = (instant: Date): string => dayOfUtc(wallClock(instant));

/** The year in Casablanca at that instant; request and certificate numbers carry it. */
export const yearOf = (instant: Date): number => Number(dayOf(instant).slice(0, 4));

/**
 * The first instant of the day in Casablanca, also on days when the clock changes. Where the clock went from 0:00 straight to
 * 1:00, as in 2008, the day starts with that change, at midnight UTC.
 */
export const startOfDay = (day: string): Date => {
  const midnight = utcMidnight(day);
  const offset = wallClock(new Date(midnight)) - midnight;
  const start = new Date(midnight - offset);
  return dayOf(start) === day ? start : new Date(midnight);
};

/** The day and time that the clock on the wall shows at that instant: `2026-11-23T14:30`. */
export const momentOf = (instant: Date): string => new Date(wallClock(instant)).toISOString().slice(0, 16);

/**
 * The instant at which the clock on the wall shows this day and time, `2026-11-23T14:30`; `null` for what is none. Of an hour that
 * comes twice it is the first, and of one that the clock leaves out what it would have been.
 */
export const instantAt = (moment: string): Date | null => {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment) ? Date.parse(`${moment}Z`) : Number.NaN;
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 16) !== moment) return null;
  const before = wallClock(new Date(wanted - dayInMs)) - (wanted - dayInMs);
  const asBefore = new Date(wanted - before);
  if (wallClock(asBefore) === wanted) return asBefore;
  const after = wallClock(new Date(wanted + dayInMs)) - (wanted + dayInMs);
  const asAfter = new Date(wanted - after);
  return wallClock(asAfter) === wanted ? asAfter : asBefore;
};

/** The day `count` days later, or earlier when negative. */
export const addDays = (day: string, count: number): string => dayOfUtc(utcMidnight(day) + count * dayInMs);

/** The same day of the month `count` months later; the month's last day where it has no such day. */
export const addMonths = (day: string, count: number): string => {
  const from = new Date(utcMidnight(day));
  const firstOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1));
  const daysInMonth = new Date(Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0)).getUTCDate();
  firstOfMonth.setUTCDate(Math.min(from.getUTCDate(), daysInMonth));
  return dayOfUtc(firstOfMonth.getTime());
};

/** The same day `count` years later; 28 February for a 29 February that the year does not have. */
export const addYears = (day: string, count: number): string => addMonths(day, count * 12);

/** How many days from one day to another; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number => (utcMidnight(to) - utcMidnight(from)) / dayInMs;

/** The day of the week as ISO 8601 counts: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(utcMidnight(day)).getUTCDay() || 7;
