import { addDays, dayOf, daysBetween, momentOf, weekdayOf } from '../casablanca';
import { labelsOf } from '../labels';
import type { Calendar } from '../service-time';
import type { Language } from '../vocabulary';

/**
 * When the scheduled notifications are due, by the days of Casablanca (`YYYY-MM-DD`). The scheduler asks at least once an hour
 * and sends each only once; a stretch during which it did not run is caught up where that still helps the reader.
 */

/** How near the due date of an asked-for answer is. */
export const informationDueStages = ['near', 'today', 'passed'] as const;
export type InformationDueStage = (typeof informationDueStages)[number];

/** The time on the wall in Casablanca, `HH:mm`; such texts compare as the times of a day do. */
const timeOf = (instant: Date): string => momentOf(instant).slice(11);

const nearDays = 2;
const reminderTime = '09:00';
const digestTime = '07:00';

/**
 * The reminder that is due for a SoR or SoL: the smallest of `reminderDays` (a setting) whose day has come. A larger one that
 * was missed is passed over, and none is sent again or after a smaller one.
 * @param alreadySent the reminders of this document that were sent, in days before its end
 * @returns the reminder's days before the end; `null` when none is due, or the document has ended
 */
export const certificateReminderDue = (
  validUntil: string,
  today: string,
  reminderDays: readonly number[],
  alreadySent: readonly number[]
): number | null => {
  const daysLeft = daysBetween(today, validUntil);
  const reached = reminderDays.filter((days) => daysLeft <= days);
  if (daysLeft < 0 || reached.length === 0) return null;
  const due = Math.min(...reached);
  return alreadySent.some((days) => days <= due) ? null : due;
};

/**
 * The stage that a due date has reached: `near` from two days before it, `today`, `passed` from the day after it; `null` while it
 * is further away. Each stage is to be told once for each due date, so that a day missed is caught up by the next.
 */
export const informationDueStage = (dueDate: string, today: string): InformationDueStage | null => {
  const daysLeft = daysBetween(today, dueDate);
  if (daysLeft < 0) return 'passed';
  if (daysLeft === 0) return 'today';
  return daysLeft <= nearDays ? 'near' : null;
};

/** A stage as `{{stage}}` says it. */
export const stageInWords = (stage: InformationDueStage, language: Language): string =>
  labelsOf(language).informationDueStages[stage];

/** Whether a visit's reminder is due: on its eve from 9:00 to the end of that day. */
export const visitReminderDue = (scheduledAt: Date, now: Date): boolean =>
  dayOf(now) === addDays(dayOf(scheduledAt), -1) && timeOf(now) >= reminderTime;

/** Whether the digest of late requests may go: on a working day from 7:00; once a day is for the sender to see to. */
export const isDigestTime = (now: Date, { workingDays, holidays }: Calendar): boolean => {
  const today = dayOf(now);
  return workingDays.has(weekdayOf(today)) && !holidays.has(today) && timeOf(now) >= digestTime;
};
