import type { listCertificates } from '../../contract/declarants/certificates';
import type { listDeskCertificates } from '../../contract/desk/certificates';
import type { Answer } from '../../contract/route';
import { type StoredCertificateState, stateOn } from '../../domain/certificate/validity';

export type PresentedCertificate = Answer<typeof listCertificates>[number];
export type PresentedDeskCertificate = Answer<typeof listDeskCertificates>[number];

/** A row by `certificateColumns`. */
export type CertificateRow = Omit<PresentedCertificate, 'state' | 'issuedAt' | 'revokedAt'> & {
  id: number;
  state: StoredCertificateState;
  issuedAt: Date;
  revokedAt: Date | null;
};

/** A row by `deskCertificateColumns`. */
export type DeskCertificateRow = CertificateRow &
  Omit<PresentedDeskCertificate, keyof PresentedCertificate | 'usedAt'> & { usedAt: Date | null };

/** A document as the contract answers it: its state is that of the day. */
export const presentCertificate = (
  { id: _id, issuedAt, revokedAt, ...row }: CertificateRow,
  today: string
): PresentedCertificate => ({
  ...row,
  state: stateOn(row.state, row.validUntil, today),
  issuedAt: issuedAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

/** A document as the desk shows it. */
export const presentDeskCertificate = (
  { office, importerName, itemCount, usedAt, dum, checks, lastCheckedOn, ...row }: DeskCertificateRow,
  today: string
): PresentedDeskCertificate => ({
  ...presentCertificate(row, today),
  office,
  importerName,
  itemCount,
  usedAt: usedAt?.toISOString() ?? null,
  dum,
  checks,
  lastCheckedOn,
});
