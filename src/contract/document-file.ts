import * as z from 'zod';
import type { RefusalCode } from '../domain/refusal';

/** What both faces' routes to a document's file have in common. */
export const documentFile = {
  summary: 'The document as a PDF; once revoked or replaced, a copy that says so, and by copy=original the original',
  query: z.strictObject({ copy: z.enum(['original']).optional() }),
  status: 200,
  answer: 'file',
} as const;

export const documentFileRefusals = [
  'not_found',
  'validation_failed',
  'document_unavailable',
  'too_many_requests',
] as const satisfies readonly RefusalCode[];
