import * as z from 'zod';
import { certificateKinds, certificateStates, outcomes } from '../../domain/vocabulary';
import { numberReference, officeName } from './references';
import { count, day, documentId, instant, text } from './scalars';

/** A document that the closing of a request issued. */
export const certificate = z
  .strictObject({
    documentId,
    kind: z.enum(certificateKinds),
    number: text,
    state: z.enum(certificateStates),
    issuedAt: instant,
    validUntil: day.nullable(),
    verificationCode: text,
    request: numberReference,
    replaces: numberReference.nullable(),
    replacedBy: numberReference.nullable(),
    revokedAt: instant.nullable(),
    reason: text.nullable(),
  })
  .meta({ id: 'Certificate' });

/**
 * A document as the desk lists it; `dum` is the customs declaration that used it, `checks` how often anyone checked it on the
 * public page or interface.
 */
export const deskCertificate = certificate
  .extend({
    office: officeName,
    importerName: text,
    itemCount: count,
    usedAt: instant.nullable(),
    dum: text.nullable(),
    checks: count,
    lastCheckedOn: day.nullable(),
  })
  .meta({ id: 'DeskCertificate' });

/** A line of goods on a document, by its number in the request; `remark` is the reservation, or what was found wrong. */
export const product = z
  .strictObject({
    line: z.int().min(1),
    hsCode: text,
    description: text,
    brand: text.nullable(),
    model: text.nullable(),
    originCountry: text,
    standards: text.nullable(),
    standardsApplied: text.nullable(),
    outcome: z.enum(outcomes).exclude(['not_subject']),
    remark: text.nullable(),
  })
  .meta({ id: 'Product' });

/** What anyone may know of a certificate; `fileMatches` only when a hash was asked about. */
export const verification = z
  .strictObject({
    kind: z.enum(certificateKinds),
    number: text,
    state: z.enum(certificateStates),
    issuedAt: instant,
    validUntil: day.nullable(),
    office: officeName,
    importerName: text,
    itemCount: count,
    replacedBy: text.nullable(),
    fileMatches: z.boolean().optional(),
  })
  .meta({ id: 'Verification' });
