import * as z from 'zod';
import { assignmentModes, permissions } from '../../domain/vocabulary';
import { count, day, documentId, text } from './scalars';

/** Somebody to whom requests of an office can be given; `office` is its code. */
export const agent = z
  .strictObject({
    id: z.int(),
    name: text,
    email: text,
    office: text,
    openRequests: count,
    absent: z.boolean(),
  })
  .meta({ id: 'Agent' });

/** The account that works at the desk: what it may do, and in which offices. */
export const deskAccount = z
  .strictObject({
    id: z.int(),
    name: text,
    email: text,
    permissions: z.array(z.enum(permissions)),
    offices: z.array(
      z.strictObject({ documentId, code: text, name: text, agent: z.boolean(), supervisor: z.boolean() })
    ),
  })
  .meta({ id: 'DeskAccount' });

const member = z.strictObject({
  user: z.strictObject({ id: z.int(), name: text, email: text }),
  agent: z.boolean(),
  supervisor: z.boolean(),
  absences: z.array(z.strictObject({ from: day, until: day })),
});

/** An office with its people; they are shown to those who manage it, to others `members` is `null`. */
export const deskOffice = z
  .strictObject({
    documentId,
    code: text,
    name: text,
    active: z.boolean(),
    assignmentMode: z.enum(assignmentModes),
    members: z.array(member).nullable(),
  })
  .meta({ id: 'DeskOffice' });
