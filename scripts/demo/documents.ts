import type { Route, Subject } from '../../src/domain/vocabulary';
import { pdfOf } from './pdf';

/** The papers that the demo files: the code of the document type, and what stands on the page. */
const titles = {
  commercial_invoice: 'Facture commerciale',
  packing_list: 'Liste de colisage',
  test_report: "Rapport d'essai",
  technical_sheet: 'Fiche technique',
  quality_certificate: 'Certificat qualité ISO 9001',
  analysis_report: "Rapport d'analyse",
  inspection_report: "Procès-verbal d'inspection",
  other: 'Note explicative',
} as const;

/** A document type that the demo has a paper for. */
export type Paper = keyof typeof titles;

const mandatory = {
  cocA: ['commercial_invoice', 'packing_list', 'test_report'],
  cocB: ['commercial_invoice', 'packing_list'],
  cocC: ['commercial_invoice', 'packing_list'],
  sor: ['test_report', 'technical_sheet'],
  sol: ['test_report', 'technical_sheet', 'quality_certificate'],
} as const satisfies Record<string, readonly Paper[]>;

/** What must be attached to a request before it is deposited. */
export const mandatoryPapers = (subject: Subject, route: Route): readonly Paper[] =>
  mandatory[subject === 'coc' ? (`coc${route}` as const) : subject];

/**
 * A multipart form with one PDF for each paper.
 * @param about what the papers are about, such as the purpose of the request
 * @param types whether the form names their document types
 */
export const papersForm = (papers: readonly Paper[], about: string, types: 'typed' | 'untyped' = 'typed'): FormData => {
  const form = new FormData();
  for (const paper of papers) {
    const page = pdfOf([titles[paper], about, 'Spécimen de démonstration, sans valeur']);
    form.append('files', new Blob([page], { type: 'application/pdf' }), `${paper.replaceAll('_', '-')}.pdf`);
    if (types === 'typed') form.append('documentType', paper);
  }
  return form;
};
