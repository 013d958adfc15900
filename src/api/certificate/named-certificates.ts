import type { CertificateFacts, NamedDocument } from '../../domain/certificate/named-document';
import { type Database, rowsOf } from '../../platform/database';

/** A document covers the lines of its request that were found conforming, with or without reservation. */
const statement = `
  SELECT c.number, c.kind, c.owner_id AS "ownerId", c.importer_ice AS "importerIce", c.state AS "storedState",
    c.valid_until AS "validUntil", successor.number AS "successorNumber", c.office_id AS "officeId",
    (SELECT coalesce(json_agg(json_build_object('hsCode', g.hs_code, 'brand', g.brand, 'model', g.model) ORDER BY g.line), '[]')
      FROM goods_items g WHERE g.request_id = c.request_id
        AND g.outcome IN ('conforming', 'conforming_with_reservation')) AS items
  FROM certificates c LEFT JOIN certificates successor ON successor.id = c.replaced_by_id
  WHERE c.number = ANY(:numbers)`;

/** The documents that a form names, as far as they exist, by number; one statement, or none when nothing is named. */
export const readNamedCertificates = async (
  db: Database,
  named: readonly NamedDocument[]
): Promise<Map<string, CertificateFacts>> => {
  if (named.length === 0) return new Map();
  const numbers = named.map(({ number }) => number);
  const found = await rowsOf<CertificateFacts>(db, statement, { numbers });
  return new Map(found.map((certificate) => [certificate.number, certificate]));
};
