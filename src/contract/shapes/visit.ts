import * as z from 'zod';
import { visitResults, visitStates } from '../../domain/vocabulary';
import { attachment } from './attachment';
import { agentReference, numberReference, officeName } from './references';
import { documentId, instant, text } from './scalars';

/** An inspection on site; result, remarks and report are there from its closing. */
export const visit = z
  .strictObject({
    documentId,
    scheduledAt: instant,
    place: text.nullable(),
    message: text.nullable(),
    state: z.enum(visitStates),
    result: z.enum(visitResults).nullable(),
    remarks: text.nullable(),
    report: attachment.nullable(),
    closedAt: instant.nullable(),
  })
  .meta({ id: 'Visit' });

/** A visit in the office's calendar. */
export const calendarVisit = visit
  .extend({ request: numberReference, office: officeName, agent: agentReference.nullable() })
  .meta({ id: 'CalendarVisit' });
