/** The texts in French, the users' first language. */
import { fields } from './fr/fields';
import { messages } from './fr/messages';
import type { Labels } from './shape';
import { sheets } from './fr/sheets';
import { words } from './fr/words';

export const fr: Labels = { ...words, ...messages, fields, sheets };
