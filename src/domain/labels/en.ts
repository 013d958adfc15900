import { fields } from './en/fields';
import { messages } from './en/messages';
import type { Labels } from './shape';
import { sheets } from './en/sheets';
import { words } from './en/words';

export const en: Labels = { ...words, ...messages, fields, sheets };
