import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import type { verifyCertificate } from '../../contract/declarants/verification';
import type { Answer } from '../../contract/route';
import { type StoredCertificateState, stateOn } from '../../domain/certificate/validity';
import { normaliseVerificationCode } from '../../domain/certificate/verification-code';
import { type Database, firstRowOf } from '../../platform/database';
import { today } from '../clock/clock';
import { countCheck } from './count-checks';

export type Verification = Omit<Answer<typeof verifyCertificate>, 'fileMatches'>;

type Row = Omit<Verification, 'state' | 'issuedAt'> & { id: number; state: StoredCertificateState; issuedAt: Date };

const statement = `
  SELECT c.id, c.kind, c.number, c.state, c.issued_at AS "issuedAt", c.valid_until AS "validUntil",
    json_build_object('code', o.code, 'name', o.name) AS office, coalesce(c.importer_name, '') AS "importerName",
    c.item_count AS "itemCount", s.number AS "replacedBy"
  FROM certificates c JOIN offices o ON o.id = c.office_id LEFT JOIN certificates s ON s.id = c.replaced_by_id
  WHERE sha256(c.verification_code::bytea) = :hash`;

/** A check that found its document; `certificate` is the row's id. */
export type Check = { certificate: number; verification: Verification };

/**
 * What anyone may know of the document with that verification code, typed as one likes; `undefined` when there is none. One
 * look-up of a hash, the same for what cannot be a code, so that no answer tells a near miss from nonsense.
 */
export const checkCertificate = async (db: Database, typed: string): Promise<Check | undefined> => {
  const hash = createHash('sha256')
    .update(normaliseVerificationCode(typed) ?? typed)
    .digest();
  const row = await firstRowOf<Row>(db, statement, { hash });
  if (!row) return undefined;
  const { id, issuedAt, ...shown } = row;
  const state = stateOn(row.state, row.validUntil, today());
  return { certificate: id, verification: { ...shown, state, issuedAt: issuedAt.toISOString() } };
};

/** Counts a check once its answer has gone out; who only asks for the headers (HEAD) has not seen it. */
export const countWhenAnswered = (ctx: Context, { certificate }: Check): void => {
  if (ctx.method === 'GET') ctx.res.once('finish', () => countCheck(certificate, today()));
};
