import { type Database, rowsOf } from '../../platform/database';
import { type PageMeta, pageOf } from '../../platform/page';
import { certificateColumns, certificateJoins } from './certificate-columns';
import { type CertificateFilters, certificateConditions } from './certificate-filters';
import { type CertificateRow, type PresentedCertificate, presentCertificate } from './present-certificate';

/** The documents that a request issued; one statement. */
export const certificatesOf = async (
  db: Database,
  requestId: number,
  today: string
): Promise<PresentedCertificate[]> => {
  const rows = await rowsOf<CertificateRow>(
    db,
    `SELECT ${certificateColumns} FROM certificates c ${certificateJoins} WHERE c.request_id = :requestId ORDER BY c.id`,
    { requestId }
  );
  return rows.map((row) => presentCertificate(row, today));
};

type OwnFilters = CertificateFilters & { validUntil?: { from?: string; to?: string } | undefined };

/** A page of an account's documents, the newest first. */
export const readOwnCertificates = async (
  db: Database,
  { ownerId, filters, today }: { ownerId: number; filters: OwnFilters; today: string },
  page: { page: number; pageSize: number }
): Promise<{ data: PresentedCertificate[]; meta: PageMeta }> => {
  const { validUntil, ...others } = filters;
  const list = {
    select: certificateColumns,
    from: 'certificates c',
    join: certificateJoins,
    where: [
      'c.owner_id = :ownerId',
      ...certificateConditions(others),
      ...(validUntil?.from === undefined ? [] : ['c.valid_until >= :from']),
      ...(validUntil?.to === undefined ? [] : ['c.valid_until <= :to']),
    ],
    orderBy: 'c.issued_at DESC, c.id DESC',
    bindings: { ownerId, ...others, ...validUntil, today },
  };
  const { rows, meta } = await pageOf<CertificateRow>(db, list, page);
  return { data: rows.map((row) => presentCertificate(row, today)), meta };
};
