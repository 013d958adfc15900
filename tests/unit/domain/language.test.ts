import fc from 'fast-check';
import { languageFrom } from '../../../src/domain/language';
import { languages } from '../../../src/domain/vocabulary';

test.each([
  ['en', 'en'],
  ['ar-MA', 'ar'],
  ['EN-gb;q=0.7, AR;q=0.9', 'ar'],
  ['de-DE, fr;q=0.5, en;q=0.8', 'en'],
  ['en, ar', 'en'],
  ['ar;q=0, en;q=0.1', 'en'],
])('%s is %s', (header, language) => {
  expect(languageFrom(header, 'fr')).toBe(language);
});

test.each([undefined, '', '*', 'de, es;q=0.9', 'en;q=0', 'en;q=x', ';;;,,,', 'english'])(
  'with %j the profile decides, else French',
  (header) => {
    expect(languageFrom(header, 'ar')).toBe('ar');
    expect(languageFrom(header, null)).toBe('fr');
  }
);

test('whatever is sent gives a language', () => {
  fc.assert(fc.property(fc.string(), (header) => expect(languages).toContain(languageFrom(header, null))));
});
