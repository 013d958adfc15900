import * as z from 'zod';
import { count, day } from './scalars';

/** Whole working days since deposit, without the days on which the declarant owed an answer. */
export const serviceTime = z
  .strictObject({
    days: count,
    target: count,
    pausedDays: count,
    paused: z.boolean(),
    dueOn: day,
    late: z.boolean(),
  })
  .meta({ id: 'ServiceTime' });
