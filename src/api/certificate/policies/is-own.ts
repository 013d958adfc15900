import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';
import { firstRowOf, pool } from '../../../platform/database';
import { stateOf } from '../../../platform/http/call-state';

const statement = 'SELECT owner_id AS "ownerId" FROM certificates WHERE document_id = :id';

/** The document of `:id` belongs to the calling account. */
export default async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const { id } = ctx.params as { id?: string };
  const certificate = id === undefined ? undefined : await firstRowOf<{ ownerId: number }>(pool(), statement, { id });
  if (actor?.kind !== 'declarant' || certificate?.ownerId !== actor.id) throw new Refusal('not_found');
  return true;
};
