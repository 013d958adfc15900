import { addMonths, daysBetween } from '../../../../../../domain/casablanca';
import { LONGEST_TREND_DAYS } from '../../../../../../domain/trend-period';

/** The periods that one can choose; `free` has days of its own. */
export const periodNames = ['month', 'quarter', 'year', 'free'] as const;
export type PeriodName = (typeof periodNames)[number];

/** Days in Casablanca, both included. */
export type Period = { name: PeriodName; from: string; to: string };

/** Nothing was deposited before; it also keeps a year that is still being typed from being asked for. */
export const earliestDay = '2020-01-01';
export const latestDay = '2099-12-31';

/** Whether a date input holds a day that can be asked for. */
export const isAskable = (day: string | undefined): day is string =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= earliestDay && day <= latestDay;

/** The first day of each period that ends today. */
const firstDays = {
  month: (today) => `${today.slice(0, 7)}-01`,
  quarter: (today) => addMonths(today, -3),
  year: (today) => `${today.slice(0, 4)}-01-01`,
} as const satisfies Record<Exclude<PeriodName, 'free'>, (today: string) => string>;

/** The period that the page's address names; the last three months unless it names one. */
export const periodOf = (of: (name: string) => string | undefined, today: string): Period => {
  const name = periodNames.find((known) => known === of('period')) ?? 'quarter';
  if (name !== 'free') return { name, from: firstDays[name](today), to: today };
  const [from, to] = [of('from'), of('to')];
  return { name, from: isAskable(from) ? from : firstDays.quarter(today), to: isAskable(to) ? to : today };
};

/** Whether the weeks of a period can be asked for, and with them its sheet: it has not ended before it begins, and is not too long. */
export const hasWeeks = ({ from, to }: Pick<Period, 'from' | 'to'>): boolean =>
  from <= to && daysBetween(from, to) <= LONGEST_TREND_DAYS;
