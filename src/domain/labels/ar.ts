import { fields } from './ar/fields';
import { messages } from './ar/messages';
import type { Labels } from './shape';
import { sheets } from './ar/sheets';
import { summary } from './ar/summary';
import { verification } from './ar/verification';
import { words } from './ar/words';

export const ar: Labels = { ...words, ...messages, fields, sheets, summary, verification };
