import * as z from 'zod';
import { states } from '../../domain/vocabulary';
import { instant, text } from './scalars';

/** One entry of a request's history. `input` is what the act was given, as far as the reader may know it. */
export const historyEntry = z
  .strictObject({
    seq: z.int().min(1),
    at: instant,
    actor: z.strictObject({ kind: z.enum(['declarant', 'agent', 'system']), name: text }),
    action: text,
    from: z.enum(states).nullable(),
    to: z.enum(states).nullable(),
    input: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'HistoryEntry' });
