import type { Context } from 'koa';
import { Refusal } from '../domain/refusal';
import { stateOf } from '../platform/http/call-state';

/** The caller is an account of the admin panel. */
export default (ctx: Context): boolean => {
  if (stateOf(ctx).actor?.kind !== 'agent') throw new Refusal('unauthenticated');
  return true;
};
