import { dayOf } from '../../domain/casablanca';
import { actInWords, factsInWords } from '../../domain/history-in-words';
import { labelsOf, message } from '../../domain/labels';
import { decimalInWords } from '../words/decimals';
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

const entryRow = (
  { at, actor, action, input }: SummaryEntry,
  { language, documentTypes }: RequestSummary
): string[] => {
  const labels = labelsOf(language);
  const facts = factsInWords(input, {
    labels,
    typeName: (code) => documentTypes[code] ?? code,
    number: (count) => decimalInWords(count, language),
  });
  const told = facts.map(({ label, text }) => labelled(label, text, language));
  return [moment(at), actor.name, [actInWords(action, labels), ...told].join('\n')];
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
