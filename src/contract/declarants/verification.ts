import * as z from 'zod';
import { route } from '../route';
import { verification } from '../shapes/certificate';

export const verifyCertificate = route({
  method: 'GET',
  path: '/api/verify/:code',
  face: 'public',
  id: 'verifyCertificate',
  summary: 'What anyone may know of a document; with the hash of a file, whether that is the document',
  // Whatever is typed: nothing that the code looks like may be told from a code that no document has.
  params: z.object({ code: z.string() }),
  query: z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .toLowerCase()
      .optional(),
  }),
  status: 200,
  answer: verification,
  refusals: ['not_found', 'validation_failed', 'too_many_requests'],
});
