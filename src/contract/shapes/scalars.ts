import * as z from 'zod';

/** The public id of a row. */
export const documentId = z.string().min(1);
export const text = z.string();
export const count = z.int().min(0);
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** An instant, ISO 8601 with `Z`. */
export const instant = z.iso.datetime();
/** A decimal as a string without trailing zeros: `"14400.5"`. */
export const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
