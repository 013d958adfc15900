import { dayOf } from '../../domain/casablanca';
import { type HistoryFact, historyActions, historyFacts } from '../../domain/history';
import { labelsOf, message } from '../../domain/labels';
import { requestTypes, visitResults } from '../../domain/vocabulary';
import type { RequestSummary, SummaryCertificate, SummaryEntry } from './request-summary';
import type { SummarySection } from './section';
import { day, labelled, moment } from './values';

const certificateRow = (certificate: SummaryCertificate, { language }: RequestSummary): string[] => {
  const { certificateTitles, certificateStates, summary } = labelsOf(language);
  const { kind, number, state, issuedAt, validUntil, verificationCode, replaces, replacedBy, reason } = certificate;
  const links = [
    ...(replaces === null ? [] : [message(summary.replaces, replaces)]),
    ...(replacedBy === null ? [] : [message(summary.replacedBy, replacedBy)]),
  ];
  return [
    [certificateTitles[kind], number, ...links].join('\n'),
    [certificateStates[state], ...(reason === null ? [] : [reason])].join('\n'),
    day(dayOf(new Date(issuedAt))),
    day(validUntil),
    verificationCode,
  ];
};

/** The documents that the closing issued, as they stand now. */
export const certificatesSection = (summary: RequestSummary): SummarySection => {
  const { columns, sections } = labelsOf(summary.language).summary;
  const table = {
    kind: 'table',
    columns: [
      { label: columns.certificate, width: 175 },
      { label: columns.certificateState, width: 110 },
      { label: columns.issuedAt, width: 64 },
      { label: columns.validUntil, width: 64 },
      { label: columns.code, width: 110 },
    ],
    rows: summary.certificates.map((certificate) => ({ cells: certificateRow(certificate, summary) })),
  } as const;
  return { title: sections.certificates, parts: summary.certificates.length === 0 ? [] : [table] };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A person is recorded with an id, which is nobody's business. */
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (isRecord(value)) return plain(value.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** A fact of an entry as it is printed; empty when there is none. */
const factInWords = (fact: HistoryFact, value: unknown, { language, documentTypes }: RequestSummary): string => {
  const labels = labelsOf(language);
  const text = plain(value);
  switch (fact) {
    case 'scheduledAt':
    case 'previously':
      return Number.isNaN(Date.parse(text)) ? text : moment(text);
    case 'dueDate':
      return day(text);
    case 'result': {
      const result = visitResults.find((known) => known === text);
      return result === undefined ? text : labels.visitResults[result];
    }
    case 'type': {
      const type = requestTypes.find((known) => known === text);
      return type === undefined ? text : labels.requestTypes[type];
    }
    case 'documentTypes':
      return Array.isArray(value) ? value.map((code) => documentTypes[plain(code)] ?? plain(code)).join(', ') : text;
    default:
      return text;
  }
};

const entryRow = ({ at, actor, action, input }: SummaryEntry, summary: RequestSummary): string[] => {
  const { summary: words } = labelsOf(summary.language);
  const known = historyActions.find((one) => one === action);
  const facts = historyFacts.flatMap((fact) => {
    const text = factInWords(fact, input?.[fact], summary);
    return text === '' ? [] : [labelled(words.historyFacts[fact], text, summary.language)];
  });
  return [moment(at), actor.name, [known === undefined ? action : words.historyActions[known], ...facts].join('\n')];
};

/** What happened, oldest first. */
export const historySection = (summary: RequestSummary): SummarySection => {
  const { columns, sections } = labelsOf(summary.language).summary;
  return {
    title: sections.history,
    parts: [
      {
        kind: 'table',
        columns: [
          { label: columns.at, width: 88 },
          { label: columns.actor, width: 135 },
          { label: columns.action, width: 300 },
        ],
        rows: summary.history.map((entry) => ({ cells: entryRow(entry, summary) })),
      },
    ],
  };
};
