import { addDays, addMonths } from '../casablanca';
import type { CertificateKind, CertificateState, RequestType } from '../vocabulary';

/** For how many months documents are valid; a setting. A non-conformity report has no validity. */
export type ValiditySettings = { cocMonths: number; sorMonths: number; solMonths: number };

/** The document that a revision replaces or a renewal prolongs. */
export type PreviousValidity = { type: Exclude<RequestType, 'initial'>; validUntil: string };

/** What the database keeps; that a document has expired follows from its date. */
export type StoredCertificateState = Exclude<CertificateState, 'expired'>;

/** A SoR or SoL may be renewed from this many days before it ends. */
export const renewalWindowDays = 60;

const monthsFor = (kind: Exclude<CertificateKind, 'ncr'>, settings: ValiditySettings): number =>
  ({ coc: settings.cocMonths, sor: settings.sorMonths, sol: settings.solMonths })[kind];

/**
 * The last day on which a document issued on that day is valid (`YYYY-MM-DD`); `null` for a non-conformity report. A revision
 * keeps the end of the document it replaces; a renewal counts from the later of its issue and the old end.
 */
export const validUntilOf = (
  kind: CertificateKind,
  issuedOn: string,
  settings: ValiditySettings,
  previous?: PreviousValidity
): string | null => {
  if (kind === 'ncr') return null;
  if (previous?.type === 'revision') return previous.validUntil;
  const from = previous !== undefined && previous.validUntil > issuedOn ? previous.validUntil : issuedOn;
  return addMonths(from, monthsFor(kind, settings));
};

/** The state on a day: a document that is stored as valid has expired once its last day is over. */
export const stateOn = (stored: StoredCertificateState, validUntil: string | null, today: string): CertificateState =>
  stored === 'valid' && validUntil !== null && validUntil < today ? 'expired' : stored;

/** The first day on which a SoR or SoL may be renewed. */
export const renewableFrom = (validUntil: string): string => addDays(validUntil, -renewalWindowDays);

/** Whether the document ends within 60 days or has ended, so that it may be renewed. */
export const renewalAllowed = (validUntil: string, today: string): boolean => today >= renewableFrom(validUntil);
