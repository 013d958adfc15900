/** How a number is shown, as far as it changes what the number means to its reader. */
export type NumberKind =
  { kind: 'number' } | { kind: 'date' } | { kind: 'percent' } | { kind: 'padded'; digits: number };

const plain: NumberKind = { kind: 'number' };

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30; 27 to 58 are dates of East Asian languages). */
const builtIn = (id: number): NumberKind => {
  if (id === 9 || id === 10) return { kind: 'percent' };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? { kind: 'date' } : plain;
};

/** Quoted texts, escaped and padding characters, colours and currencies in brackets; elapsed hours stay. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** The longest format that programs keep. */
const longestCode = 255;

/** What a format's code says: `dd/mm/yyyy`, `0.00%`, `0000000000`, `0000"."00"."00"."00`. */
export const kindOfCode = (code: string): NumberKind => {
  const [positive = ''] = code.slice(0, longestCode).replace(decoration, '').split(';');
  if (/^0{2,}$/.test(positive.trim())) return { kind: 'padded', digits: positive.trim().length };
  if (positive.includes('%')) return { kind: 'percent' };
  return /general/i.test(positive) || !/[dmyhs]/i.test(positive) ? plain : { kind: 'date' };
};

/** The kind of a format by its number: one of the file's own, else a built-in one. */
export const kindOfFormat = (id: number, codes: ReadonlyMap<number, string>): NumberKind => {
  const code = codes.get(id);
  return code === undefined ? builtIn(id) : kindOfCode(code);
};

const dayLength = 24 * 60 * 60 * 1000;

/**
 * A date as programs count it, in days, as ISO text; the time only where there is one. Days before March 1900 are one off in
 * such programs, which took 1900 for a leap year.
 */
export const dateText = (days: number, from1904: boolean): string => {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + Math.round((days * dayLength) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return String(days);
  const text = date.toISOString().slice(0, 19);
  if (days >= 0 && days < 1) return text.slice(11);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text.replace('T', ' ');
};
