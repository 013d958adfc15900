import { historyActions } from '../../../src/domain/history';
import { actInWords, factsInWords, type HistoryVoice } from '../../../src/domain/history-in-words';
import { labelsOf } from '../../../src/domain/labels';

const labels = labelsOf('fr');
const voice: HistoryVoice = {
  labels,
  typeName: (code) => ({ technical_sheet: 'Fiche technique' })[code] ?? code,
  number: (count) => `${count} lignes`,
};
const told = (input: Record<string, unknown> | null) =>
  factsInWords(input, voice).map(({ fact, text }) => [fact, text]);

test('every act that is recorded has its sentence, and an act of another time keeps its code', () => {
  for (const action of historyActions) expect(actInWords(action, labels)).toBe(labels.summary.historyActions[action]);
  expect(actInWords('archive', labels)).toBe('archive');
});

test('codes, days and moments become words; a moment is that of Casablanca', () => {
  expect(
    told({
      type: 'initial',
      result: 'unsatisfactory',
      scheduledAt: '2026-07-01T09:00:00.000Z',
      dueDate: '2026-12-01',
      documentTypes: ['technical_sheet', 'packing_list'],
      imported: 12,
    })
  ).toEqual([
    ['type', labels.requestTypes.initial],
    ['scheduledAt', '01/07/2026 10:00'],
    ['result', labels.visitResults.unsatisfactory],
    ['documentTypes', 'Fiche technique, packing_list'],
    ['dueDate', '01/12/2026'],
    ['imported', '12 lignes'],
  ]);
});

test('a person is told by name only', () => {
  expect(told({ agent: { id: 7, name: 'Samira Idrissi' } })).toEqual([['agent', 'Samira Idrissi']]);
});

test('what is not filled in, and what no fact is, is not told', () => {
  expect(told({ reason: '', dueDate: null, documentTypes: [], version: 4, salt: 'x' })).toEqual([]);
  expect(told(null)).toEqual([]);
});

test('a value that is none of its kind stays as it is', () => {
  expect(told({ result: 'postponed', previously: 'unknown' })).toEqual([
    ['previously', 'unknown'],
    ['result', 'postponed'],
  ]);
});
