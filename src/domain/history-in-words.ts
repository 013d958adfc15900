import { dayInWords, momentInWords } from './dates-in-words';
import { type HistoryFact, historyActions, historyFacts } from './history';
import type { Labels } from './labels';
import { requestTypes, visitResults } from './vocabulary';

/** What the words of an entry are made with: the reader's labels, document types and way to write a count. */
export type HistoryVoice = {
  labels: Labels;
  typeName: (code: string) => string;
  number: (count: string) => string;
};

/** Something that an entry tells besides its act. */
export type FactInWords = { fact: HistoryFact; label: string; text: string };

/** A value as an entry keeps it. A person is kept with an id, which is nobody's business. */
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) return 'name' in value ? plain(value.name) : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** The label of a code of a closed list; what an entry calls otherwise stays as it is. */
const labelOf = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  text: string
): string => {
  const known = codes.find((code) => code === text);
  return known === undefined ? text : labels[known];
};

const factInWords = (fact: HistoryFact, value: unknown, { labels, typeName, number }: HistoryVoice): string => {
  const text = plain(value);
  if (text === '') return '';
  switch (fact) {
    case 'scheduledAt':
    case 'previously':
      return Number.isNaN(Date.parse(text)) ? text : momentInWords(new Date(text));
    case 'dueDate':
      return dayInWords(text);
    case 'result':
      return labelOf(visitResults, labels.visitResults, text);
    case 'type':
      return labelOf(requestTypes, labels.requestTypes, text);
    case 'documentTypes':
      return (Array.isArray(value) ? value : [value]).map((code) => typeName(plain(code))).join(', ');
    case 'imported':
    case 'skipped':
    case 'updated':
      return number(text);
    default:
      return text;
  }
};

/** What was done, as a sentence of the history. */
export const actInWords = (action: string, { summary }: Labels): string =>
  labelOf(historyActions, summary.historyActions, action);

/** What an entry tells besides its act, in the order in which it is told; what it does not know is left out. */
export const factsInWords = (
  input: Readonly<Record<string, unknown>> | null,
  voice: HistoryVoice
): readonly FactInWords[] =>
  historyFacts
    .map((fact) => ({
      fact,
      label: voice.labels.summary.historyFacts[fact],
      text: factInWords(fact, input?.[fact], voice),
    }))
    .filter(({ text }) => text !== '');
