/** The texts in French, the users' first language. */
import { fields } from './fr/fields';
import { messages } from './fr/messages';
import type { Labels } from './shape';
import { sheets } from './fr/sheets';
import { summary } from './fr/summary';
import { verification } from './fr/verification';
import { words } from './fr/words';

export const fr: Labels = { ...words, ...messages, fields, sheets, summary, verification };
