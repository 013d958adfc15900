import * as z from 'zod';
import { documentId, text } from './scalars';

/** An office as rows show it. */
export const officeName = z.strictObject({ code: text, name: text });

/** An office as a whole request shows it. */
export const officeReference = z.strictObject({ documentId, code: text, name: text });

/** An agent; the id is that of the admin user. */
export const agentReference = z.strictObject({ id: z.int(), name: text });

/** The account that filed a request, as agents see it. */
export const declarantReference = z.strictObject({ name: text });

/** A request or a document by its number. */
export const numberReference = z.strictObject({ documentId, number: text });
