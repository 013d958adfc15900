import { type DocumentTypeRule, missingDocuments } from '../../../../src/domain/form/document-types';
import { checkDeposit } from '../../../../src/domain/form/deposit';
import type { Route, Subject } from '../../../../src/domain/vocabulary';
import { cocForm, depositOf, seededDocumentTypes } from './sample-forms';

const invoice = ['commercial_invoice', 'proforma_invoice'];

test.each<[Subject | null, Route | null, string[][]]>([
  ['coc', 'A', [invoice, ['packing_list'], ['test_report']]],
  ['coc', 'B', [invoice, ['packing_list']]],
  ['coc', 'C', [invoice, ['packing_list']]],
  ['sor', 'B', [['test_report'], ['technical_sheet']]],
  ['sol', 'C', [['test_report'], ['technical_sheet'], ['quality_certificate']]],
  ['coc', null, []],
  [null, null, []],
])('%s on route %s without documents lacks %j', (subject, route, missing) => {
  const lacking = missingDocuments(seededDocumentTypes, { subject, route }, []);
  expect(lacking.map((types) => types.map(({ code }) => code))).toEqual(missing);
});

test.each(invoice)('one document of the group suffices: %s', (code) => {
  const missing = missingDocuments(seededDocumentTypes, { subject: 'coc', route: 'B' }, [code, 'packing_list']);
  expect(missing).toEqual([]);
});

test('what only agents supply is never asked of the declarant', () => {
  const everywhere = { cocA: true, cocB: true, cocC: true, sor: true, sol: true };
  const report: DocumentTypeRule = {
    code: 'inspection_report',
    label: { fr: 'Rapport', en: 'Report', ar: 'تقرير' },
    group: null,
    agentsOnly: true,
    mandatoryFor: everywhere,
  };
  expect(missingDocuments([report], { subject: 'coc', route: 'A' }, [])).toEqual([]);
});

test('a missing document is a fault of step 5 that names the types of which one would do', () => {
  const attachments = [{ documentType: 'packing_list' }, { documentType: 'test_report' }];
  expect(checkDeposit(depositOf(cocForm, { attachments }))).toEqual([
    {
      path: ['attachments'],
      code: 'missing_document',
      step: 5,
      params: {
        documentTypes: {
          fr: 'commercial_invoice fr / proforma_invoice fr',
          en: 'commercial_invoice en / proforma_invoice en',
          ar: 'commercial_invoice ar / proforma_invoice ar',
        },
      },
    },
  ]);
});
