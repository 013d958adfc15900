import type { Language } from '../../../../../domain/vocabulary';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';

/** The texts of the pages; the field's own words come from the domain's labels. */
export const words = { fr, en, ar } as const satisfies Record<Language, Record<keyof typeof fr, string>>;

export type Word = keyof typeof fr;

/** How the panel finds a text of ours among its own. */
export const idOf = (word: Word): string => `desk.${word}`;
