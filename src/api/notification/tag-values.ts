import { labelsOf } from '../../domain/labels';
import { dayInWords, momentInWords } from '../../domain/dates-in-words';
import type { TagValues } from '../../domain/notification/tags';
import type { Language } from '../../domain/vocabulary';
import type { CaseFacts } from './case-facts';
import { requestLink, verificationLink } from './links';
import type { Details } from './occasion-details';
import type { Recipient } from './addressees';

const visitValues = ({ visit }: Details, language: Language): TagValues => {
  if (!visit) return {};
  return {
    'visit.date': momentInWords(visit.scheduledAt),
    'visit.place': visit.place ?? '',
    'visit.message': visit.message ?? '',
    'visit.result': visit.result ? labelsOf(language).visitResults[visit.result] : '',
    'visit.remarks': visit.remarks ?? '',
  };
};

const certificateLines = ({ certificates = [] }: Details, language: Language): string =>
  certificates
    .map(({ kind, number, verificationCode }) => {
      const title = labelsOf(language).certificateTitles[kind];
      return `- ${title} ${number} : ${verificationLink(verificationCode)}`;
    })
    .join('\n');

/** The values of the tags for one recipient, in their language. */
export const tagValues = (facts: CaseFacts, details: Details, { addressee, language }: Recipient): TagValues => {
  const labels = labelsOf(language);
  return {
    number: facts.number ?? '',
    subject: facts.subject ? labels.subjects[facts.subject] : '',
    'declarant.companyName': facts.declarant.name,
    'office.name': facts.office?.name ?? '',
    'office.code': facts.office?.code ?? '',
    'agent.name': facts.agent?.name ?? '',
    link: requestLink(addressee, facts.documentId),
    reason: details.reason ?? '',
    message: details.message ?? '',
    dueDate: details.dueDate ? dayInWords(details.dueDate) : '',
    documents: (details.documents ?? []).map((label) => `- ${label[language]}`).join('\n'),
    response: details.response ? labels.responses[details.response] : '',
    certificates: certificateLines(details, language),
    ...visitValues(details, language),
  };
};
