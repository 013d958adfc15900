import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';
import { pool } from '../../../platform/database';
import { stateOf } from '../../../platform/http/call-state';
import { mailScopeOf } from '../mail-scope';
import { readNotification } from '../read-notifications';

/** The mail of `:id` exists for the caller: it is about a request of their offices. Otherwise it is not found. */
export default async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const { id } = ctx.params as { id?: string };
  const found = actor?.kind === 'agent' && id ? await readNotification(pool(), mailScopeOf(actor), id) : undefined;
  if (!found) throw new Refusal('not_found');
  return true;
};
