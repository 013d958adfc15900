import { fields } from './ar/fields';
import { messages } from './ar/messages';
import type { Labels } from './shape';
import { sheets } from './ar/sheets';
import { words } from './ar/words';

export const ar: Labels = { ...words, ...messages, fields, sheets };
