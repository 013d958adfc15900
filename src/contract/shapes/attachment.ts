import * as z from 'zod';
import { scanStates } from '../../domain/vocabulary';
import { count, documentId, instant, text } from './scalars';

/** A file of a request; the size is in bytes. */
export const attachment = z
  .strictObject({
    documentId,
    documentType: text,
    name: text,
    mime: text,
    size: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    scan: z.enum(scanStates),
    createdAt: instant,
  })
  .meta({ id: 'Attachment' });
