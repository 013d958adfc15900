import * as z from 'zod';
import { requiredText } from './text';

const name = requiredText(200);

// Not strict: the router adds parameters of its own for other patterns that the path happens to match.

/** `/:id`, the public id of what the path names. */
export const idParams = z.object({ id: name });
/** `/:id/goods/:itemId`. */
export const itemParams = z.object({ id: name, itemId: name });
/** `/:id/attachments/:attachmentId`. */
export const attachmentParams = z.object({ id: name, attachmentId: name });
/** `/:code`, an office's code or a verification code. */
export const codeParams = z.object({ code: name });
