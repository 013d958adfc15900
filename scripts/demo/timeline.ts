import { addDays, dayOf, startOfDay } from '../../src/domain/casablanca';
import type { Route, Subject } from '../../src/domain/vocabulary';
import type { ImporterName } from './accounts';
import type { Act } from './case-file';
import type { Lot } from './consignments';
import { workingDayUntil } from './working-day';

/** What happened to one file. */
export type Story = {
  /** Other stories name the file by it. */
  name?: string;
  declarant: ImporterName;
  subject: Subject;
  route: Route;
  lot: Lot;
  /** How many days ago, at least one, and what was done then; the latest last. */
  days: readonly (readonly [daysAgo: number, ...acts: Act[]])[];
};

/** One working day of a story, in the order of all. */
export type Appointment = { story: Story; at: Date; acts: readonly Act[] };

const OPENING_MINUTE = 8 * 60 + 30;

/** Weekends are brought back to their Friday; later days of a story are at later hours, so their order stays. */
const instantOf = (today: string, daysAgo: number, minute: number): Date => {
  const start = startOfDay(workingDayUntil(addDays(today, -daysAgo)));
  return new Date(start.getTime() + (OPENING_MINUTE + minute) * 60_000);
};

/** All that happened, in the order of time. @param now the machine's clock */
export const appointmentsOf = (stories: readonly Story[], now: Date): Appointment[] => {
  const today = dayOf(now);
  const appointments = stories.flatMap((story, number) =>
    story.days.map(([daysAgo, ...acts], step) => ({
      story,
      acts,
      at: instantOf(today, daysAgo, step * 40 + ((number * 7) % 37)),
    }))
  );
  return appointments.sort((one, other) => one.at.getTime() - other.at.getTime());
};
