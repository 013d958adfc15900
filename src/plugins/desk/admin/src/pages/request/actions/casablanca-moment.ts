import { startOfDay } from '../../../../../../../domain/casablanca';

/** A day and a time of Casablanca's wall clock, `2026-11-23T14:30`, as an instant; `null` for what is none. */
export const instantOfMoment = (moment: string): string | null => {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(moment);
  if (!found) return null;
  const [, day = '', hours, minutes] = found;
  return new Date(startOfDay(day).getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000).toISOString();
};

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Africa/Casablanca',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as Casablanca's wall clock shows it: `2026-11-23T14:30`. */
export const momentOfInstant = (at: string): string => wallClock.format(new Date(at)).replace(' ', 'T');
