import * as z from 'zod';
import { isCalendarDate } from '../domain/calendar-date';
import { issueOf } from './faults';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day = () =>
  z
    .string()
    .trim()
    .superRefine((value, context) => {
      if (!isCalendarDate(value)) context.addIssue(issueOf('invalid_date'));
    })
    .meta({ format: 'date' });

/** An instant with its zone; becomes ISO 8601 with `Z`. */
export const instant = () =>
  z
    .string()
    .trim()
    .superRefine((value, context) => {
      const isInstant = z.iso.datetime({ offset: true }).safeParse(value).success;
      if (!isInstant || !isCalendarDate(value.slice(0, 10))) context.addIssue(issueOf('invalid_date'));
    })
    .meta({ format: 'date-time' })
    .transform((value) => new Date(value).toISOString());

const digits = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The greatest integer of the database. */
const MAX_INTEGER = 2_147_483_647;

/** A whole number that a form field may write as text. */
export const wholeNumber = () => z.union([z.int().min(0).max(MAX_INTEGER), digits]);

/** The version that the sender has read; when given, a stale one is refused. */
export const version = () => wholeNumber().optional();
