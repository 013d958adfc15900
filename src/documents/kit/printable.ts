/** What needs no change: most texts. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f]*$/;

/**
 * A text as it is printed: composed letters, line ends as `\n`, other white space as spaces; without control characters,
 * without marks that would reorder the text unseen, without variation selectors.
 */
export const printable = (text: string): string => {
  if (plain.test(text)) return text;
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/[\t\v\f]/g, ' ')
      // The joiners shape Persian and Urdu words; every other format character is invisible or deceives.
      .replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]/gu, '')
  );
};
