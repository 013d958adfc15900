/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters; the five that it leaves free stay those. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes Windows-1252. Node's own decoder of that name (20.x) reads Latin-1, and so loses `€`, `’` and `œ`. */
export const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => special.charAt(char.charCodeAt(0) - 0x80));
