import * as z from 'zod';
import { languages } from '../../domain/vocabulary';
import { text } from './scalars';

/** A declarant's own account with its company. */
export const profile = z
  .strictObject({
    id: z.int(),
    username: text,
    email: text,
    companyName: text.nullable(),
    ice: text.nullable(),
    taxId: text.nullable(),
    rc: text.nullable(),
    rcCentre: text.nullable(),
    tp: text.nullable(),
    address: text.nullable(),
    city: text.nullable(),
    phone: text.nullable(),
    contactName: text.nullable(),
    language: z.enum(languages),
  })
  .meta({ id: 'Profile' });

/** What the platform's account routes answer; there is no token while the e-mail address awaits its confirmation. */
export const session = z
  .looseObject({ jwt: text.optional(), user: z.looseObject({ id: z.int(), username: text, email: text }) })
  .meta({ id: 'Session' });
