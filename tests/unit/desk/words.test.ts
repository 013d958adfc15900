import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../../src/plugins/desk/admin/src/words';

const desk = join(__dirname, '../../../src/plugins/desk/admin/src');

/** The code of the pages, without the lists of words themselves. */
const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^words\/(fr|en|ar)\//.test(path))
  .map((path) => readFileSync(join(desk, path), 'utf8'));

const found = (pattern: RegExp): string[] =>
  sources.flatMap((code) => [...code.matchAll(pattern)].map(([, text = '']) => text));

/** Words named as they are. */
const named = new Set(found(/['"](\w+(?:\.\w+)*)['"]/g));

/** Words put together: `queue.tab.${tab}`. */
const composed = found(/`(\w+\.(?:[\w.]|\$\{[^}]*\})*)`/g).map(
  (template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`)
);

const isUsed = (word: string): boolean => named.has(word) || composed.some((pattern) => pattern.test(word));

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name = '']) => name))].sort();

test('every word of the desk is used by its pages', () => {
  expect(Object.keys(words.fr).filter((word) => !isUsed(word))).toEqual([]);
});

test.each(['en', 'ar'] as const)('%s fills in what French fills in', (language) => {
  const filledIn = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([word, text]) => [word, placeholders(text)]));
  expect(filledIn(words[language])).toEqual(filledIn(words.fr));
});
