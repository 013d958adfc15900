import { renderSummary } from '../../../src/documents/summary/render-summary';
import type { RequestSummary } from '../../../src/documents/summary/request-summary';
import { sectionsOf } from '../../../src/documents/summary/sections';
import { sizeInWords } from '../../../src/documents/summary/values';
import { decimalInWords } from '../../../src/documents/words/decimals';
import { emptyRequestForm } from '../../../src/domain/form/empty';
import { historyActions } from '../../../src/domain/history';
import { labelsOf } from '../../../src/domain/labels';
import { languages } from '../../../src/domain/vocabulary';
import { textOf } from '../../support/pdf-text';
import { sampleSummary } from '../../support/sample-summary';
import { readPdfs } from './read-pdfs';

const emptyDraft: RequestSummary = {
  ...sampleSummary('fr'),
  number: null,
  state: 'draft',
  response: null,
  depositedAt: null,
  office: null,
  serviceTime: null,
  object: emptyRequestForm(),
  parties: { importer: null, exporter: null, manufacturer: null, payer: null },
  inspection: null,
  shipment: null,
  goods: [],
  attachments: [],
  exchanges: [],
  visits: [],
  certificates: [],
  history: [],
};

/** Without white space, which a line's end may have taken. */
const squeezed = (pages: readonly string[]): string => pages.join('').replace(/\s+/g, '');

const wordsOf = (summary: RequestSummary): string[] =>
  sectionsOf(summary).flatMap(({ title, parts }) => [
    title,
    ...parts.flatMap((part) => {
      if (part.kind === 'fields') return part.fields.flatMap(({ label, value }) => [label, value]);
      if (part.kind === 'table')
        return [
          ...part.columns.map(({ label }) => label),
          ...part.rows.flatMap(({ cells, note = '' }) => [...cells, note]),
        ];
      return [part.text];
    }),
  ]);

describe('the summary of a request', () => {
  it('prints every word of its sections, in French and English', async () => {
    for (const language of ['fr', 'en'] as const) {
      const summary = { ...sampleSummary(language), parties: { ...sampleSummary(language).parties, importer: null } };
      const text = squeezed(textOf(await renderSummary(summary)));
      const missing = wordsOf(summary).filter(
        (words) => !words.split('\n').every((line) => text.includes(squeezed([line])))
      );
      expect(missing).toEqual([]);
    }
  });

  it('is printed in Arabic, with the Latin words in it', async () => {
    const text = squeezed(textOf(await renderSummary(sampleSummary('ar'))));
    const { summary } = labelsOf('ar');
    for (const words of [summary.title, summary.sections.history, summary.historyActions.deposit]) {
      expect(text).toContain(squeezed([words]));
    }
    expect(text).toContain('NingboHomeCo.,Ltd');
    expect(text).toContain('DEM-2026-0000031');
  });

  it('sets a name that begins in Arabic on the right of its column in a French summary', async () => {
    const summary = sampleSummary('fr');
    const name = 'أطلس للتوزيع';
    const [found] = readPdfs([
      await renderSummary({ ...summary, parties: { ...summary.parties, importer: { name } } }),
    ]);
    const texts = found?.pages.flatMap((page) => page.texts) ?? [];
    const start = Math.min(...texts.map(({ x }) => x));
    const arabic = texts.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
    expect(arabic).not.toEqual([]);
    for (const { x } of arabic) expect(x).toBeGreaterThan(start + 72);
  });

  it('gives the same bytes for the same request', async () => {
    const [one, other] = [await renderSummary(sampleSummary('fr')), await renderSummary(sampleSummary('fr'))];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it('says of a draft that it is one, and what is not filled in yet', async () => {
    const [page = '', ...others] = textOf(await renderSummary(emptyDraft));
    expect(others).toEqual([]);
    expect(page).toContain('Brouillon');
    expect(page).toContain('Néant');
    expect(page).not.toMatch(/null|undefined/);
  });

  it('carries a thousand lines over pages, each with the head of the table and its number', async () => {
    const pages = textOf(await renderSummary(sampleSummary('fr', { lines: 1000 })));
    expect(pages.length).toBeGreaterThan(50);
    const [first, ...following] = pages.filter((page) => /Bouilloire/.test(page));
    expect(first).toContain('Marchandises (1000)');
    for (const page of following) expect(page).toContain('Quantité');
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} / ${pages.length}`));
    const text = squeezed(pages);
    for (let line = 1; line <= 1000; line += 1) expect(text).toContain(`Modèle:BK-${169 + line}`);
  });

  it('carries a message of two hundred lines over the end of a page, without losing one', async () => {
    const message = Array.from({ length: 200 }, (_, index) => `ligne-${index}.`).join('\n');
    const [exchange] = sampleSummary('fr').exchanges;
    if (!exchange) throw new Error('The sample has no exchange');
    const summary = { ...emptyDraft, exchanges: [{ ...exchange, message }] };
    const text = squeezed(textOf(await renderSummary(summary)));
    for (let index = 0; index < 200; index += 1) expect(text).toContain(`ligne-${index}.`);
  });

  it('tells what happened in words, whatever happened, and an erased entry without what it was given', () => {
    for (const language of languages) {
      const history = historyActions.map((action) => ({ ...sampleSummary('fr').history[0]!, action, input: null }));
      const told = sectionsOf({ ...emptyDraft, language, history }).at(-1);
      const rows = told?.parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])) ?? [];
      expect(rows.map(({ cells }) => cells.at(-1))).toEqual(
        historyActions.map((action) => labelsOf(language).summary.historyActions[action])
      );
    }
  });
});

test('decimals and sizes are written as the reader writes them', () => {
  expect(decimalInWords('1234567.25', 'fr')).toBe('1\u202f234\u202f567,25');
  expect(decimalInWords('1234567.25', 'en')).toBe('1,234,567.25');
  expect(decimalInWords('12', 'ar')).toBe('12');
  expect(sizeInWords(248_312, 'fr', { kilo: 'Ko', mega: 'Mo' })).toBe('248,3 Ko');
  expect(sizeInWords(12_400_000, 'en', { kilo: 'kB', mega: 'MB' })).toBe('12.4 MB');
});
