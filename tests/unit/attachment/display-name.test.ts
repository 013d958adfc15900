import { displayName } from '../../../src/api/attachment/acceptance';

test('is the last part of a name, without control characters', () => {
  expect(displayName('C:\\Documents\\a\u0000b.pdf')).toBe('ab.pdf');
  expect(displayName('../../liste d’été 📄.csv')).toBe('liste d’été 📄.csv');
  expect(displayName('a/')).toBe('file');
});

test('is never cut inside of a character', () => {
  for (const before of [197, 198, 199, 200]) {
    const name = displayName(`${'a'.repeat(before)}😀😀.xlsx`);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name).not.toMatch(/\p{Cs}/u);
    expect(name.startsWith('a'.repeat(before))).toBe(true);
  }
  expect(displayName('\ud83d')).toBe('file');
});
