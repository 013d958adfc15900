import type { verifyCertificate } from '../../contract/declarants/verification';
import type { Answer } from '../../contract/route';
import { type StoredCertificateState, stateOn } from '../../domain/certificate/validity';
import { normaliseVerificationCode } from '../../domain/certificate/verification-code';
import { type Database, firstRowOf } from '../../platform/database';

export type Verification = Answer<typeof verifyCertificate>;

type Row = Omit<Verification, 'state' | 'issuedAt' | 'fileMatches'> & { state: StoredCertificateState; issuedAt: Date };

const statement = `
  SELECT c.kind, c.number, c.state, c.issued_at AS "issuedAt", c.valid_until AS "validUntil",
    json_build_object('code', o.code, 'name', o.name) AS office, coalesce(c.importer_name, '') AS "importerName",
    c.item_count AS "itemCount", s.number AS "replacedBy"
  FROM certificates c JOIN offices o ON o.id = c.office_id LEFT JOIN certificates s ON s.id = c.replaced_by_id
  WHERE c.verification_code = :code`;

/**
 * What anyone may know of the document with that verification code, typed as one likes; `undefined` when there is none. One
 * look-up in a unique index.
 */
export const readVerification = async (
  db: Database,
  typed: string,
  today: string
): Promise<Verification | undefined> => {
  const code = normaliseVerificationCode(typed);
  const row = code === null ? undefined : await firstRowOf<Row>(db, statement, { code });
  return row && { ...row, state: stateOn(row.state, row.validUntil, today), issuedAt: row.issuedAt.toISOString() };
};
