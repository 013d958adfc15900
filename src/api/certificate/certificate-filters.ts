import type { CertificateKind, CertificateState } from '../../domain/vocabulary';

/** What both lists of documents can be narrowed by. */
export type CertificateFilters = {
  kind?: readonly CertificateKind[] | undefined;
  state?: readonly CertificateState[] | undefined;
};

/** The state of the day in SQL, as the domain's `stateOn` tells it. */
const stateOfToday = `
  (CASE WHEN c.state = 'valid' AND c.valid_until < :today THEN 'expired' ELSE c.state END)`;

/** The conditions of the filters; their values are bound by the filters' names, the day as `today`. */
export const certificateConditions = ({ kind, state }: CertificateFilters): string[] => [
  ...(kind === undefined ? [] : ['c.kind = ANY(:kind)']),
  ...(state === undefined ? [] : [`${stateOfToday} = ANY(:state)`]),
];
