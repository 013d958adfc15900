import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';
import { firstRowOf, pool } from '../../../platform/database';
import { stateOf } from '../../../platform/http/call-state';
import { seesAllCertificates } from '../read-desk-certificates';

const statement = 'SELECT office_id AS "officeId" FROM certificates WHERE document_id = :id';

/** The document of `:id` exists for the calling agent: it is one of their offices', or they check those of all. */
export default async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const { id } = ctx.params as { id?: string };
  const certificate = id === undefined ? undefined : await firstRowOf<{ officeId: number }>(pool(), statement, { id });
  const isVisible =
    actor?.kind === 'agent' &&
    certificate !== undefined &&
    (seesAllCertificates(actor) || actor.memberOf.has(certificate.officeId));
  if (!isVisible) throw new Refusal('not_found');
  return true;
};
