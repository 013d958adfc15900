import fc from 'fast-check';
import { faultMessage, labelsOf, message, refusalMessage } from '../../../src/domain/labels';
import { faultCodes, refusalCodes } from '../../../src/domain/refusal';
import { type Language, languages, states } from '../../../src/domain/vocabulary';
import { transitionNames } from '../../../src/domain/workflow';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key} › `)
  );
const textsOf = (language: Language): Map<string, string> => new Map(flat(labelsOf(language)));
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

const french = textsOf('fr');
const arabicLetter = /\p{Script=Arabic}/u;
const sameEverywhere = (key: string): boolean =>
  key.startsWith('certificateKinds') || key.startsWith('languages') || key.startsWith('routes › A');

test('every state, transition, refusal and fault has its text in French', () => {
  for (const key of states) expect(french.has(`states › ${key}`)).toBe(true);
  for (const key of transitionNames) expect(french.has(`transitions › ${key}`)).toBe(true);
  for (const key of refusalCodes) expect(french.has(`refusals › ${key}`)).toBe(true);
  for (const key of faultCodes) expect(french.has(`faults › ${key}`)).toBe(true);
});

describe.each(languages)('%s', (language) => {
  const texts = textsOf(language);

  test('has the keys of French and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...french.keys()].sort());
  });

  test('fills in what French fills in', () => {
    for (const [key, text] of texts) expect([key, placeholders(text)]).toEqual([key, placeholders(french.get(key)!)]);
  });

  test('has no empty text, none with stray space or a broken placeholder', () => {
    for (const [key, text] of texts) {
      expect([key, text.trim()]).toEqual([key, text]);
      expect([key, text.replace(/\{[a-zA-Z]+\}/g, '')]).toEqual([key, expect.stringMatching(/^[^{}]+$/)]);
    }
  });

  test('answers each fault and each refusal in its own words', () => {
    const { faults, refusals } = labelsOf(language);
    expect(new Set(Object.values(faults)).size).toBe(faultCodes.length);
    expect(new Set(Object.values(refusals)).size).toBe(refusalCodes.length);
    for (const text of [...Object.values(faults), ...Object.values(refusals)]) {
      expect(text).toMatch(/\.$/);
      expect(text.length).toBeLessThanOrEqual(140);
    }
  });

  test('tells states, outcomes and responses apart', () => {
    const { states: names, outcomes, responses, certificateStates } = labelsOf(language);
    for (const words of [names, outcomes, responses, certificateStates]) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    }
  });
});

test('Arabic texts are in Arabic, but for what every language writes alike', () => {
  const left = [...textsOf('ar')].filter(([key, text]) => !sameEverywhere(key) && !arabicLetter.test(text));
  expect(left).toEqual([]);
});

test('no text was left in French by mistake', () => {
  const ofTheForm = ['Licence (SoL)', 'Route', 'Route C (licence)', 'ICE', 'E-mail', 'Incoterm'];
  const ofTheSummary = ['Page {page} / {count}', 'Agent', 'Document', 'Message', 'Note', 'Type'];
  const alike = [...ofTheForm, ...ofTheSummary];
  const same = [...textsOf('en')].filter(
    ([key, text]) => text === french.get(key) && !sameEverywhere(key) && !alike.includes(text)
  );
  expect(same).toEqual([]);
});

describe('a message', () => {
  test('writes days as users do, lists with commas, and never shows a placeholder', () => {
    expect(message('{a} le {b}, {c}', { a: 7, b: '2026-11-23', c: ['x', 'y'] })).toBe('7 le 23/11/2026, x, y');
    expect(message('au plus {max}')).toBe('au plus …');
    expect(message('{constructor}', {})).toBe('…');
  });

  test('takes what is filled in as it is, placeholders and dollar signs too', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(message('{a}', { a: `x${text}` })).toBe(`x${text}`)));
    expect(message('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });

  test('of a fault is complete in every language', () => {
    const params = {
      min: 2,
      max: 10,
      line: 3,
      number: 'SOR-2026-BV-0000001',
      successor: 'SOR-2026-BV-0000002',
      date: '2026-11-23',
      documentTypes: 'Facture',
      tag: 'numero',
      reason: 'brand',
    };
    for (const language of languages) {
      for (const code of faultCodes) expect(faultMessage(language, { code, params })).not.toMatch(/[{}…]/);
    }
  });

  test('tells why a line is not covered in the words of the reader', () => {
    const fault = { code: 'item_not_covered', params: { number: 'SOR-2026-BV-0000001', reason: 'model' } } as const;
    expect(faultMessage('fr', fault)).toBe(
      "Cette ligne n'est pas couverte par SOR-2026-BV-0000001 : ce modèle n'y figure pas pour cette marque."
    );
    expect(faultMessage('en', fault)).toContain('does not have this model');
  });

  test('of a file that is not accepted names the formats that are, where they are known', () => {
    expect(refusalMessage('fr', 'unsupported_file', { formats: ['xlsx', 'csv'] })).toBe(
      "Ce type de fichier n'est pas accepté, ou son contenu ne correspond pas à son extension. " +
        "Envoyez l'un de ces formats : xlsx, csv."
    );
    for (const language of languages) {
      expect(refusalMessage(language, 'unsupported_file', { formats: ['pdf'] })).toMatch(/: pdf\.$/);
      expect(refusalMessage(language, 'unsupported_file')).toBe(labelsOf(language).refusals.unsupported_file);
    }
  });

  test('of too many lines parts the thousands as the reader does', () => {
    expect(refusalMessage('fr', 'too_many_rows', { max: 10_000 })).toContain('(10\u202f000)');
    expect(refusalMessage('en', 'too_many_rows', { max: 10_000 })).toContain('(10,000)');
    expect(refusalMessage('en', 'too_many_rows', { max: 200 })).toContain('(200)');
  });

  test('of a refusal takes its details', () => {
    expect(refusalMessage('fr', 'missing_column', { columns: ['Code SH', 'Valeur'] })).toBe(
      'Colonne obligatoire absente : Code SH, Valeur. Partez du modèle à télécharger.'
    );
  });
});
