import * as z from 'zod';
import { count, day } from './scalars';

/** How many requests came in and were closed in a week, which is named by its Monday. */
export const weekFigures = z.strictObject({ week: day, deposited: count, closed: count }).meta({ id: 'WeekFigures' });
