import * as z from 'zod';
import { routes, subjects } from '../../domain/vocabulary';
import { text } from './scalars';

/** An entry of a reference list, its label in the reader's language. */
export const referenceItem = z.strictObject({ code: text, label: text }).meta({ id: 'ReferenceItem' });

/** An office as the public sees it. */
export const office = z
  .strictObject({
    code: text,
    label: text,
    address: text.nullable(),
    email: text.nullable(),
    phone: text.nullable(),
    subjects: z.array(z.enum(subjects)),
    routes: z.array(z.enum(routes)),
  })
  .meta({ id: 'Office' });

/** A kind of document; one of a mandatory `group` is enough. `edifact` is its UN/EDIFACT 1001 code, `maxSize` in bytes. */
export const documentType = z
  .strictObject({
    code: text,
    label: text,
    edifact: text.nullable(),
    group: text.nullable(),
    mandatoryFor: z.array(z.strictObject({ subject: z.enum(subjects), route: z.enum(routes) })),
    formats: z.array(text),
    maxSize: z.int().min(1),
    agentsOnly: z.boolean(),
  })
  .meta({ id: 'DocumentType' });
