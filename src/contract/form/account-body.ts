import * as z from 'zod';
import { partyFields } from '../../domain/form/fields';
import { languages } from '../../domain/vocabulary';
import { issueOf } from '../faults';
import { requiredText } from '../text';
import { fieldSchemas } from './field-schema';

const {
  name: companyName,
  ice,
  taxId,
  rc,
  rcCentre,
  tp,
  address,
  city,
  phone,
  contactName,
  email,
} = partyFields.importer;

const MIN_PASSWORD = 8;
/** In bytes; the platform's hash reads no further. */
const MAX_PASSWORD = 72;

const password = z.string().superRefine((value, context) => {
  if (value.length < MIN_PASSWORD) context.addIssue(issueOf('password_too_short', { min: MIN_PASSWORD }));
  if (new TextEncoder().encode(value).length > MAX_PASSWORD)
    context.addIssue(issueOf('too_long', { max: MAX_PASSWORD }));
});

/** A field that an account cannot be without. */
const filled = (schema: z.ZodOptional<z.ZodType<string | null>>) =>
  schema.transform((value, context) => {
    if (typeof value === 'string') return value;
    context.addIssue(issueOf('required'));
    return z.NEVER;
  });

const optionalCompany = fieldSchemas({ taxId, rc, rcCentre, tp, address, city, phone, contactName });
const mandatoryCompany = fieldSchemas({ companyName, ice });

/** A new account with its company. */
export const registration = z
  .strictObject({
    username: requiredText(60),
    email: filled(fieldSchemas({ email }).email),
    password,
    companyName: filled(mandatoryCompany.companyName),
    ice: filled(mandatoryCompany.ice),
    ...optionalCompany,
    language: z.enum(languages).optional(),
  })
  .meta({ id: 'Registration' });

/** What an account may change of itself. */
export const profilePatch = z
  .strictObject({
    companyName: filled(mandatoryCompany.companyName).optional(),
    ice: filled(mandatoryCompany.ice).optional(),
    ...optionalCompany,
    language: z.enum(languages).optional(),
  })
  .meta({ id: 'ProfilePatch' });
