import { foldToLetters } from '../text';
import { type Language, languages } from '../vocabulary';

/** One entry of a code list, as the public lists and the pages show it. */
export type ReferenceItem = { code: string; label: Readonly<Record<Language, string>> };

/** One entry that people also call by other names than its labels. */
export type AliasedItem = ReferenceItem & { aliases: readonly string[] };

/**
 * Makes the items of a list from its codes, named by the runtime's own language data, so that no table of names is kept.
 */
export const namedByRuntime = (codes: readonly string[], type: 'region' | 'currency'): readonly ReferenceItem[] => {
  const [fr, en, ar] = languages.map((language) => new Intl.DisplayNames(language, { type }));
  const nameIn = (names: Intl.DisplayNames | undefined, code: string): string => names?.of(code) ?? code;
  return codes.map((code) => ({ code, label: { fr: nameIn(fr, code), en: nameIn(en, code), ar: nameIn(ar, code) } }));
};

/**
 * Makes the look-up of a list by code, label or other name, in any language, without regard to case, accents and
 * punctuation. Codes win over names, and what stands earlier in the list over what stands later.
 */
export const nameIndex = (items: readonly AliasedItem[]): ((name: string) => string | undefined) => {
  const codes = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = foldToLetters(name);
    if (key !== '' && !codes.has(key)) codes.set(key, code);
  };
  items.forEach(({ code }) => add(code, code));
  items.forEach(({ code, label, aliases }) => [...Object.values(label), ...aliases].forEach((name) => add(name, code)));
  return (name) => codes.get(foldToLetters(name));
};
