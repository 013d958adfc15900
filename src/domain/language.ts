import { type Language, languages } from './vocabulary';

/** The languages of an Accept-Language header with their weights, regions left out; what is refused (`q=0`) is not there. */
const weighted = (header: string): { tag: string; weight: number }[] =>
  header
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag: range.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ weight }) => weight > 0);

/** The language of messages: the best of `Accept-Language` that the product speaks, else the profile's, else French. */
export const languageFrom = (acceptLanguage: string | undefined, profile: Language | null): Language => {
  const wanted = weighted(acceptLanguage ?? '').sort((one, other) => other.weight - one.weight);
  for (const { tag } of wanted) {
    const spoken = languages.find((language) => language === tag);
    if (spoken !== undefined) return spoken;
  }
  return profile ?? 'fr';
};
