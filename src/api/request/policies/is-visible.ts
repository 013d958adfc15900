import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';
import { isVisibleTo } from '../../../domain/workflow';
import { pool } from '../../../platform/database';
import { stateOf } from '../../../platform/http/call-state';
import { wasAnswered } from '../../../platform/http/idempotency';
import { keepRequest } from '../call-request';
import { locateRequest } from '../located-request';

/** The request of `:id` exists for the caller: their own, or one of their offices. Otherwise it is not found. */
export default async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const { id } = ctx.params as { id?: string };
  const request = id === undefined ? undefined : await locateRequest(pool(), id);
  const isVisible = actor && request && isVisibleTo(request, actor);
  if (!request || !(isVisible || (await wasAnswered(ctx)))) throw new Refusal('not_found');
  keepRequest(ctx, request);
  return true;
};
