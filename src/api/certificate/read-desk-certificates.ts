import { type Agent, seesAllOffices } from '../../domain/actor';
import { type Database, firstRowOf } from '../../platform/database';
import { type PageMeta, pageOf } from '../../platform/page';
import { deskCertificateColumns, deskCertificateJoins } from './certificate-columns';
import { type CertificateFilters, certificateConditions } from './certificate-filters';
import { type DeskCertificateRow, type PresentedDeskCertificate, presentDeskCertificate } from './present-certificate';

export type DeskCertificateQuery = {
  actor: Agent;
  filters: CertificateFilters & { office?: readonly string[] | undefined; importer?: readonly string[] | undefined };
  /** Part of a number or of the importer's name. */
  search: string | null;
  today: string;
};

/** Customs checks the documents of every office; others see those of their own offices. */
export const seesAllCertificates = (actor: Agent): boolean =>
  seesAllOffices(actor) || actor.permissions.has('certificates.use');

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const conditionsOf = ({ actor, filters, search }: DeskCertificateQuery): string[] => [
  ...(seesAllCertificates(actor) ? [] : ['c.office_id = ANY(:offices)']),
  ...certificateConditions(filters),
  ...(filters.office === undefined
    ? []
    : ['c.office_id IN (SELECT id FROM offices WHERE code = ANY(:office) OR document_id = ANY(:office))']),
  ...(filters.importer === undefined
    ? []
    : ['(c.importer_ice = ANY(:importer) OR lower(c.importer_name) = ANY(:importerNames))']),
  ...(search === null ? [] : ['(c.number = :number OR lower(c.importer_name) LIKE :pattern)']),
];

/** A page of documents for the desk, the newest first; offices are enforced here. */
export const readDeskCertificates = async (
  db: Database,
  query: DeskCertificateQuery,
  page: { page: number; pageSize: number }
): Promise<{ data: PresentedDeskCertificate[]; meta: PageMeta }> => {
  const { actor, filters, search, today } = query;
  const list = {
    select: deskCertificateColumns,
    from: 'certificates c',
    join: deskCertificateJoins,
    where: conditionsOf(query),
    orderBy: 'c.issued_at DESC, c.id DESC',
    bindings: {
      ...filters,
      offices: [...actor.memberOf],
      importerNames: filters.importer?.map((name) => name.toLowerCase()),
      number: search?.toUpperCase(),
      pattern: pattern((search ?? '').toLowerCase()),
      today,
    },
  };
  const { rows, meta } = await pageOf<DeskCertificateRow>(db, list, page);
  return { data: rows.map((row) => presentDeskCertificate(row, today)), meta };
};

/** One document as the desk shows it. */
export const readDeskCertificate = async (
  db: Database,
  documentId: string,
  today: string
): Promise<PresentedDeskCertificate | undefined> => {
  const row = await firstRowOf<DeskCertificateRow>(
    db,
    `SELECT ${deskCertificateColumns} FROM certificates c ${deskCertificateJoins} WHERE c.document_id = :documentId`,
    { documentId }
  );
  return row && presentDeskCertificate(row, today);
};
