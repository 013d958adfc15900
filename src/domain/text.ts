const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  '’': "'",
  '‘': "'",
};

/**
 * The form in which texts are compared and searched: lower case, without accents, Arabic vowel signs, tatweel or
 * invisible characters, white space collapsed to single spaces. Folding twice changes nothing.
 */
export const fold = (value: string): string =>
  value
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[œæßøłı’‘]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** `fold` reduced to letters and digits: for headers and names, where punctuation and spaces say nothing. */
export const foldToLetters = (value: string): string => fold(value).replace(/[^\p{L}\p{N}]/gu, '');
