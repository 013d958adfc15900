import * as z from 'zod';
import { informationRequestKinds, informationRequestStates } from '../../domain/vocabulary';
import { attachment } from './attachment';
import { day, documentId, instant, text } from './scalars';

/** What the office asked the declarant for, and the answer. */
export const informationRequest = z
  .strictObject({
    documentId,
    kind: z.enum(informationRequestKinds),
    message: text,
    documentTypes: z.array(text),
    dueDate: day.nullable(),
    askedAt: instant,
    state: z.enum(informationRequestStates),
    note: text.nullable(),
    answeredAt: instant.nullable(),
    attachments: z.array(attachment),
  })
  .meta({ id: 'InformationRequest' });
