import { fields } from './en/fields';
import { messages } from './en/messages';
import type { Labels } from './shape';
import { sheets } from './en/sheets';
import { summary } from './en/summary';
import { verification } from './en/verification';
import { words } from './en/words';

export const en: Labels = { ...words, ...messages, fields, sheets, summary, verification };
