import * as z from 'zod';
import { instant } from './values';

/** Where the clock of a demo or test server is put; `null` lets it run with the machine's again. */
export const clockPosition = z.strictObject({ data: z.strictObject({ now: instant().nullable() }) });
