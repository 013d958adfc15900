import type { getTrend } from '../../../../../contract/desk/statistics';
import type { Answer } from '../../../../../contract/route';
import { addDays, daysBetween, startOfDay, weekdayOf } from '../../../../../domain/casablanca';
import { ValidationRefusal } from '../../../../../domain/refusal';
import { LONGEST_TREND_DAYS } from '../../../../../domain/trend-period';
import { type Database, rowsOf } from '../../../../../platform/database';
import { type OfficeScope, scopeConditions } from './office-scope';
import { deposited } from './state-conditions';

type WeekFigures = Answer<typeof getTrend>[number];
type Days = { from: string; to: string };

/** What the figures are asked for: days in Casablanca, each of which may be left open. */
export type AskedPeriod = { from?: string | undefined; to?: string | undefined };

/** Days that are shown when it is not said since when. */
const usualDays = 7 * 12;

/**
 * The days that are counted, both included: until today unless it is said otherwise.
 * @throws ValidationRefusal `invalid_value` at `to` when it is before `from`, or more than five years after it
 */
export const trendDays = (asked: AskedPeriod, today: string): Days => {
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  const from = asked.from ?? addDays(to, -usualDays);
  const length = daysBetween(from, to);
  if (length < 0 || length > LONGEST_TREND_DAYS) throw new ValidationRefusal([{ path: ['to'], code: 'invalid_value' }]);
  return { from, to };
};

/** A week by its Monday, with those of its days that are in the period. */
type Week = { monday: string; first: string; last: string };

const weeksOf = ({ from, to }: Days): Week[] => {
  const monday = addDays(from, 1 - weekdayOf(from));
  const count = Math.floor(daysBetween(monday, to) / 7) + 1;
  return Array.from({ length: count }, (_, index) => {
    const start = addDays(monday, 7 * index);
    const end = addDays(start, 6);
    return { monday: start, first: start < from ? from : start, last: end > to ? to : end };
  });
};

/** The first instant of a day as the column keeps it: in UTC, without a zone. */
const startOf = (day: string): string => startOfDay(day).toISOString().replace('Z', '');

/** Each week is looked up in the indexes by deposit and by closing: no more rows are read than are counted. */
const statement = (scope: readonly string[]): string => `
  SELECT w.monday::text AS week,
    (SELECT count(*)::integer FROM requests r
      WHERE ${[deposited, ...scope].join(' AND ')} AND r.deposited_at >= w.starts AND r.deposited_at < w.ends) AS deposited,
    (SELECT count(*)::integer FROM requests r
      WHERE ${[`r.state = 'closed'`, ...scope].join(' AND ')} AND r.closed_on BETWEEN w.first AND w.last) AS closed
  FROM unnest(:mondays::date[], :firsts::date[], :lasts::date[], :starts::timestamp[], :ends::timestamp[])
    AS w (monday, first, last, starts, ends)
  ORDER BY w.monday`;

/**
 * The requests that were deposited and those that were closed in each week of a period, weeks without any included; one
 * statement. Weeks begin on Monday in Casablanca; of the first and the last only the days within the period count.
 * @throws ValidationRefusal when the period is not one, or longer than five years
 */
export const readTrend = async (
  db: Database,
  scope: OfficeScope,
  { today, ...asked }: AskedPeriod & { today: string }
): Promise<WeekFigures[]> => {
  const weeks = weeksOf(trendDays(asked, today));
  const { where, bindings } = scopeConditions(scope);
  return rowsOf(db, statement(where), {
    ...bindings,
    mondays: weeks.map(({ monday }) => monday),
    firsts: weeks.map(({ first }) => first),
    lasts: weeks.map(({ last }) => last),
    starts: weeks.map(({ first }) => startOf(first)),
    ends: weeks.map(({ last }) => startOf(addDays(last, 1))),
  });
};
