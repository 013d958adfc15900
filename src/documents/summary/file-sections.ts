import { labelsOf } from '../../domain/labels';
import type { RequestSummary, SummaryExchange, SummaryFile, SummaryVisit } from './request-summary';
import { filled, type SummaryPart, type SummarySection } from './section';
import { day, moment, sizeInWords } from './values';

const typeOf = (code: string, { documentTypes }: RequestSummary): string => documentTypes[code] ?? code;

const filesTable = (files: readonly SummaryFile[], summary: RequestSummary): SummaryPart => {
  const { columns, bytes } = labelsOf(summary.language).summary;
  return {
    kind: 'table',
    columns: [
      { label: columns.documentType, width: 144 },
      { label: `${columns.fileName}\n${columns.sha256}`, width: 235 },
      { label: columns.fileSize, width: 64 },
      { label: columns.addedAt, width: 80 },
    ],
    rows: files.map(({ documentType, name, size, sha256, createdAt }) => ({
      cells: [typeOf(documentType, summary), name, sizeInWords(size, summary.language, bytes), moment(createdAt)],
      note: sha256,
    })),
  };
};

/** Step 5: the attachments, also those that came with answers. */
export const attachmentsSection = (summary: RequestSummary): SummarySection => ({
  title: `${labelsOf(summary.language).formSteps[5]} (${summary.attachments.length})`,
  parts: [filesTable(summary.attachments, summary)],
});

const namesOf = (files: readonly SummaryFile[]): string => files.map(({ name }) => name).join(', ');

const text = (label: string, value: string | null): SummaryPart[] =>
  value === null || value === '' ? [] : [{ kind: 'text', label, text: value }];

const exchangeParts = (exchange: SummaryExchange, summary: RequestSummary): SummaryPart[] => {
  const {
    informationRequestKinds: kinds,
    informationRequestStates: states,
    summary: words,
  } = labelsOf(summary.language);
  const { exchange: labels } = words;
  const { kind, state, askedAt, dueDate, answeredAt, message, documentTypes, note, attachments } = exchange;
  const wanted = documentTypes.map((code) => typeOf(code, summary)).join(', ');
  return [
    { kind: 'heading', text: `${kinds[kind]} – ${states[state]}` },
    {
      kind: 'fields',
      fields: filled([
        { label: labels.askedAt, value: moment(askedAt) },
        { label: labels.dueDate, value: day(dueDate) },
        { label: labels.answeredAt, value: answeredAt === null ? '' : moment(answeredAt) },
      ]),
    },
    ...text(labels.message, message),
    ...text(labels.documentTypes, wanted),
    ...text(labels.note, note),
    ...text(labels.files, namesOf(attachments)),
  ];
};

/** What the office asked for, and what it was answered. */
export const exchangesSection = (summary: RequestSummary): SummarySection => ({
  title: labelsOf(summary.language).summary.sections.exchanges,
  parts: summary.exchanges.flatMap((exchange) => exchangeParts(exchange, summary)),
});

const visitParts = (visit: SummaryVisit, { language }: RequestSummary): SummaryPart[] => {
  const { visitStates, visitResults, summary: words } = labelsOf(language);
  const { visit: labels } = words;
  const { state, scheduledAt, closedAt, place, result, report, message, remarks } = visit;
  return [
    { kind: 'heading', text: `${moment(scheduledAt)} – ${visitStates[state]}` },
    {
      kind: 'fields',
      fields: filled([
        { label: labels.place, value: place ?? '' },
        { label: labels.closedAt, value: closedAt === null ? '' : moment(closedAt) },
        { label: labels.result, value: result === null ? '' : visitResults[result] },
        { label: labels.report, value: report?.name ?? '' },
      ]),
    },
    ...text(labels.message, message),
    ...text(labels.remarks, remarks),
  ];
};

/** The inspections on site. */
export const visitsSection = (summary: RequestSummary): SummarySection => ({
  title: labelsOf(summary.language).summary.sections.visits,
  parts: summary.visits.flatMap((visit) => visitParts(visit, summary)),
});
