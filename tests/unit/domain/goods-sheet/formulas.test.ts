import fc from 'fast-check';
import { neutraliseFormula, restoreFormula } from '../../../../src/domain/goods-sheet/formulas';

test.each(['=1+1', '+212522000000', '-5', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])(
  '%j is neutralised',
  (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  }
);

test.each(['', 'Bouilloire', "l'eau", "'quoted'", '5-3', ' =1'])('%j stays as it is both ways', (text) => {
  expect(neutraliseFormula(text)).toBe(text);
  expect(restoreFormula(text)).toBe(text);
});

test('nothing that is written starts a formula, and import gives back every text', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' '), maxLength: 6 });
  fc.assert(
    fc.property(text, (value) => {
      expect(neutraliseFormula(value)).not.toMatch(/^[=+\-@\t\r]/);
      expect(restoreFormula(neutraliseFormula(value))).toBe(value);
    }),
    { numRuns: 2000 }
  );
});
