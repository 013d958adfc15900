import * as z from 'zod';
import { agentReference } from './references';
import { documentId, instant, text } from './scalars';

/** An internal note of the agents. */
export const note = z
  .strictObject({ documentId, text, author: agentReference, createdAt: instant })
  .meta({ id: 'Note' });
