import type { HistoryAction } from '../../domain/history';

/**
 * What a declarant may know of each act's input; `null` when the act itself is the office's own business. Agents are not
 * named, and what offices tell each other stays with them.
 */
const visibleInput = {
  create: [],
  copy: ['request', 'number', 'type', 'previousCertificateNumber'],
  delete: [],
  import: ['mode', 'imported', 'skipped', 'fileName'],
  deposit: ['number', 'office'],
  withdraw: ['reason'],
  assign: [],
  reassign: null,
  transfer: ['office'],
  take: [],
  start_processing: [],
  request_complement: ['message', 'documentTypes', 'dueDate'],
  supply_complement: ['documentTypes', 'note'],
  request_analyses: ['message', 'dueDate'],
  supply_analyses: ['documentTypes', 'note'],
  withdraw_information_request: ['reason'],
  schedule_visit: ['scheduledAt', 'place', 'message'],
  reschedule_visit: ['scheduledAt', 'previously', 'reason'],
  cancel_visit: ['scheduledAt', 'reason'],
  close_visit: ['result', 'remarks'],
  close: ['response', 'certificates'],
  set_outcomes: null,
  revoke_certificate: ['number', 'reason'],
  use_certificate: ['number', 'dum'],
  remove_infected_file: ['fileName', 'documentType'],
  replace_certificate: ['number', 'replacedBy'],
} as const satisfies Record<HistoryAction, readonly string[] | null>;

const keysByAction: Readonly<Record<string, readonly string[] | null>> = visibleInput;

/** The acts that a declarant's history shows. */
export const actionsForDeclarant: readonly string[] = Object.keys(visibleInput).filter(
  (action) => keysByAction[action] !== null
);

/** The part of an input that a declarant may know; an erased input stays `null`. */
export const inputForDeclarant = (
  action: string,
  input: Readonly<Record<string, unknown>> | null
): Record<string, unknown> | null => {
  if (input === null) return null;
  const keys = keysByAction[action] ?? [];
  return Object.fromEntries(keys.filter((key) => key in input).map((key) => [key, input[key]]));
};
