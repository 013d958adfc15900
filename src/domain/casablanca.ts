/**
 * The calendar of the users. Days are `YYYY-MM-DD` strings, which sort as text; instants are `Date`s. The zone is at UTC+1 but
 * for Ramadan, so a day's first instant has to be looked up and is never a fixed offset.
 */

const dayInMs = 86_400_000;

const wallClockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The clock on the wall in Casablanca, as if it were UTC, in milliseconds. */
export const wallClock = (instant: Date): number => {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of wallClockFormat.formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
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
