import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';
import { type TransitionName, refusalFor } from '../../../domain/workflow';
import { stateOf } from '../../../platform/http/call-state';
import { wasAnswered } from '../../../platform/http/idempotency';
import { requestOf } from '../call-request';

/**
 * The caller may perform this transition on the request that `is-visible` found, whatever its state: role and assignment are
 * refused before the body is read. The workflow service asks again under the row's lock.
 */
export default async (ctx: Context, { transition }: { transition: TransitionName }): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const refusal = actor ? refusalFor(transition, requestOf(ctx), actor) : 'not_found';
  if (refusal !== null && !(await wasAnswered(ctx))) throw new Refusal(refusal);
  return true;
};
