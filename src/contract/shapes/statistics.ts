import * as z from 'zod';
import { responses, routes, states, subjects } from '../../domain/vocabulary';
import { agentReference, officeName } from './references';
import { count } from './scalars';

/** Figures of a period; treatment times are working days. A key without requests may be missing. */
export const statistics = z
  .strictObject({
    byState: z.partialRecord(z.enum(states), count),
    bySubject: z.partialRecord(z.enum(subjects), count),
    byRoute: z.partialRecord(z.enum(routes), count),
    byResponse: z.partialRecord(z.enum(responses), count),
    treatment: z.array(z.strictObject({ office: officeName, median: z.number(), p90: z.number() })),
    openByAgent: z.array(z.strictObject({ agent: agentReference, count })),
    late: count,
  })
  .meta({ id: 'Statistics' });
