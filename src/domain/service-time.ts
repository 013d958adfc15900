import { addDays, daysBetween, weekdayOf } from './casablanca';

/**
 * The service time of a request: whole working days begun after the day of deposit. A day is paused when the declarant owes
 * an answer at its end: the day of asking counts as paused, the day of the answer does not.
 *
 * Transitions write `due_on`, `paused_since` and `paused_days` on the request; a request is late exactly when
 *
 *     due_on < coalesce(closed_on, paused_since, today)
 *
 * that is, when its due day had passed at the closing, else before the declarant was asked, else by today. A pause neither
 * makes a request late nor excuses one that was late before it. As no request is asked or closed in the future,
 * `due_on < today` holds for every late one and lets an index on `due_on` narrow the search.
 */

/** The working calendar that administrators edit. */
export type Calendar = {
  /** ISO weekdays, 1 Monday … 7 Sunday; at least one. */
  workingDays: ReadonlySet<number>;
  /** Days off (`YYYY-MM-DD`), whatever their weekday. */
  holidays: ReadonlySet<string>;
};

/** What transitions keep of the pauses of a request. */
export type PauseColumns = {
  /** The day on which the declarant was asked, while an answer is owed. */
  pausedSince: string | null;
  /** Working days of the pauses that are over. */
  pausedDays: number;
};

/** Service time as the interfaces show it; days are working days. */
export type ServiceTime = {
  days: number;
  target: number;
  pausedDays: number;
  paused: boolean;
  dueOn: string;
  late: boolean;
};

/** The working days after `from` up to and including `to`; 0 when `to` is not after `from`. Whole weeks are not walked. */
const workingDaysBetween = (from: string, to: string, calendar: Calendar): number => {
  const length = daysBetween(from, to);
  if (length <= 0) return 0;
  const restOfWeek = length % 7;
  let count = ((length - restOfWeek) / 7) * calendar.workingDays.size;
  for (let back = 0; back < restOfWeek; back += 1) {
    if (calendar.workingDays.has(weekdayOf(addDays(to, -back)))) count += 1;
  }
  for (const holiday of calendar.holidays) {
    if (holiday > from && holiday <= to && calendar.workingDays.has(weekdayOf(holiday))) count -= 1;
  }
  return count;
};

/**
 * The working day that is the `count`-th after `from`.
 * @throws RangeError when no weekday is a working day
 */
const workingDayAfter = (from: string, count: number, calendar: Calendar): string => {
  if (calendar.workingDays.size === 0) throw new RangeError('A working calendar needs at least one working weekday');
  let day = from;
  // A stretch of n days holds at most n working days, so this never goes too far.
  for (let left = count; left > 0;) {
    const next = addDays(day, left);
    left -= workingDaysBetween(day, next, calendar);
    day = next;
  }
  return day;
};

/**
 * The last day on which the request is in time: the target-th working day after deposit that is not paused.
 * @throws RangeError when the calendar has no working weekday
 */
export const dueOn = (request: {
  depositedOn: string;
  target: number;
  pausedDays: number;
  calendar: Calendar;
}): string => workingDayAfter(request.depositedOn, request.target + request.pausedDays, request.calendar);

/** The columns after the declarant is asked something on that day; asking during a pause changes nothing. */
export const pause = ({ pausedSince, pausedDays }: PauseColumns, on: string): PauseColumns => ({
  pausedSince: pausedSince ?? on,
  pausedDays,
});

/** Working days of a pause that began on `since`, `through` included; the day of deposit is no day of service. */
const pauseLength = (since: string, through: string, depositedOn: string, calendar: Calendar): number => {
  const dayBefore = addDays(since, -1);
  return workingDaysBetween(dayBefore < depositedOn ? depositedOn : dayBefore, through, calendar);
};

/** The columns after the declarant answers, or the question is withdrawn, on that day; `dueOn` follows from them. */
export const resume = (
  { pausedSince, pausedDays }: PauseColumns,
  on: string,
  { depositedOn, calendar }: { depositedOn: string; calendar: Calendar }
): PauseColumns => {
  if (pausedSince === null) return { pausedSince, pausedDays };
  return {
    pausedSince: null,
    pausedDays: pausedDays + pauseLength(pausedSince, addDays(on, -1), depositedOn, calendar),
  };
};

/**
 * The service time on a day; at the closing it is frozen. While the declarant owes an answer, the days of this pause are in
 * `pausedDays`, today included, and `dueOn` stays what it was until the answer moves it.
 */
export const serviceTime = (
  request: PauseColumns & {
    depositedOn: string;
    target: number;
    closedOn: string | null;
    today: string;
    calendar: Calendar;
  }
): ServiceTime => {
  const { depositedOn, target, pausedSince, closedOn, calendar } = request;
  const lastDay = closedOn ?? request.today;
  const currentPause = pausedSince === null ? 0 : pauseLength(pausedSince, lastDay, depositedOn, calendar);
  const pausedDays = request.pausedDays + currentPause;
  const due = dueOn(request);
  return {
    days: workingDaysBetween(depositedOn, lastDay, calendar) - pausedDays,
    target,
    pausedDays,
    paused: pausedSince !== null,
    dueOn: due,
    late: due < (closedOn ?? pausedSince ?? request.today),
  };
};
