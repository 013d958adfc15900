import { planCertificates } from '../../../../src/domain/certificate/plan';
import { subjects } from '../../../../src/domain/vocabulary';

const items = [
  { id: 1, outcome: 'non_conforming' as const },
  { id: 2, outcome: 'conforming' as const },
  { id: 3, outcome: 'not_subject' as const },
  { id: 4, outcome: 'conforming_with_reservation' as const },
  { id: 5, outcome: 'non_conforming' as const },
];

test.each(subjects)('a closed %s gives the document asked for and a report, over their items in order', (subject) => {
  expect(planCertificates(subject, items)).toEqual([
    { kind: subject, itemIds: [2, 4] },
    { kind: 'ncr', itemIds: [1, 5] },
  ]);
});

test('a document without items is not made', () => {
  expect(planCertificates('coc', [{ id: 'a', outcome: 'conforming' }])).toEqual([{ kind: 'coc', itemIds: ['a'] }]);
  expect(planCertificates('sor', [{ id: 'a', outcome: 'non_conforming' }])).toEqual([{ kind: 'ncr', itemIds: ['a'] }]);
  expect(planCertificates('sol', [{ id: 'a', outcome: 'not_subject' }])).toEqual([]);
});
