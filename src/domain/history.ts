import { transitionNames } from './workflow';

/** What the history of a request records: every transition, these acts, and what becomes of the documents that it issued. */
export const historyActions = [
  ...transitionNames,
  'create',
  'delete',
  'copy',
  'import',
  'set_outcomes',
  'remove_infected_file',
  'revoke_certificate',
  'use_certificate',
  'replace_certificate',
] as const;
export type HistoryAction = (typeof historyActions)[number];

/** What the history's entries tell besides the act itself, in the order in which it is printed. */
export const historyFacts = [
  'number',
  'office',
  'agent',
  'type',
  'previousCertificateNumber',
  'certificates',
  'replacedBy',
  'dum',
  'scheduledAt',
  'previously',
  'place',
  'result',
  'remarks',
  'documentTypes',
  'dueDate',
  'message',
  'note',
  'reason',
  'fileName',
  'imported',
  'skipped',
  'updated',
] as const;
export type HistoryFact = (typeof historyFacts)[number];
