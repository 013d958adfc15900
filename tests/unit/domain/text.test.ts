import fc from 'fast-check';
import { fold, foldToLetters } from '../../../src/domain/text';

describe('fold', () => {
  test.each([
    ['  Désignation   Commerciale ', 'designation commerciale'],
    ['ÉTAT', 'etat'],
    ['Pays d’origine', "pays d'origine"],
    ['Œuvre, cæcum', 'oeuvre, caecum'],
    ['İSTANBUL', 'istanbul'],
    ['1\u202f200\u00a0kg', '1 200 kg'],
    ['m²', 'm2'],
    ['الدَّارُ البَيْضَاء', 'الدار البيضاء'],
    ['مـــغرب', 'مغرب'],
    ['أطلس', 'اطلس'],
    ['Zero\u200bWidth\ufeff', 'zerowidth'],
  ])('folds %p to %p', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 }
    );
  });

  test('does not tell composed from decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      })
    );
  });
});

test('foldToLetters leaves out stars, spaces and punctuation', () => {
  expect(foldToLetters(' * Poids net (KG) ')).toBe('poidsnetkg');
});
