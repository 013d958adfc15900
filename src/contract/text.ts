import * as z from 'zod';
import { checkField } from '../domain/form/check-field';
import { addFaults } from './faults';

/** A text without blanks around it; empty is allowed. */
export const trimmedText = (max: number) =>
  z
    .string()
    .trim()
    .superRefine((value, context) => addFaults(context, checkField({ kind: 'text', max }, value, [])))
    .meta({ maxLength: max });

/** A text that must be there. */
export const requiredText = (max: number) => trimmedText(max).min(1);

/** A text that may be missing; missing, `null` and empty are all `null`. */
export const optionalText = (max: number) =>
  trimmedText(max)
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));
