import { createId } from '@paralleldrive/cuid2';

/** A new public id, of the same form as the platform's own. */
export const newDocumentId = (): string => createId();
