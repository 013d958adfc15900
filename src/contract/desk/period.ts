import * as z from 'zod';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';
import { day } from '../values';

/** `?from=&to=&office=`: days in Casablanca, both included, and an office's code. */
export const periodQuery = z.strictObject({
  from: day().optional(),
  to: day().optional(),
  office: requiredText(longest.name).optional(),
});
