import type { CertificateKind, CertificateState } from '../vocabulary';

/** What the public check tells somebody who holds a document; `unknown` when no document has the code. */
export const verdicts = ['valid', 'non_conformity', 'expired', 'used', 'replaced', 'revoked', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Green: genuine and in force. Amber: genuine, but it opens no border. Red: not to be relied on. */
export type VerdictTone = 'good' | 'caution' | 'bad';

/** A report of non-conformity in force is genuine and says no: shown as valid, it would be taken for a yes. */
export const verdictOf = (kind: CertificateKind, state: CertificateState): Verdict =>
  kind === 'ncr' && state === 'valid' ? 'non_conformity' : state;

export const toneOf = {
  valid: 'good',
  non_conformity: 'caution',
  expired: 'caution',
  used: 'caution',
  replaced: 'caution',
  revoked: 'bad',
  unknown: 'bad',
} as const satisfies Record<Verdict, VerdictTone>;
