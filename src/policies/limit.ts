import type { Context } from 'koa';
import { stateOf } from '../platform/http/call-state';
import { consume } from '../platform/limits/limiter';
import type { LimitName } from '../platform/limits/limits';

/** Counts the call against its account's limit. */
export default async (ctx: Context, { limit }: { limit: LimitName }): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  if (actor && actor.kind !== 'system') await consume(limit, `${actor.kind}:${actor.id}`);
  return true;
};
