import type { Context } from 'koa';
import { Refusal } from '../domain/refusal';
import { stateOf } from '../platform/http/call-state';

/** The caller is a declarant's account. */
export default (ctx: Context): boolean => {
  if (stateOf(ctx).actor?.kind !== 'declarant') throw new Refusal('unauthenticated');
  return true;
};
