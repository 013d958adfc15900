import type { Context } from 'koa';
import type { Waiter } from '../turns';
import { stateOf } from './call-state';

/** Those whom nobody knows share one place. */
const accountOf = (ctx: Context): string => {
  const { actor } = stateOf(ctx);
  return actor && actor.kind !== 'system' ? `${actor.kind}:${actor.id}` : 'nobody';
};

/** The caller as one who waits in a line, and leaves it when the connection closes. */
export const waiterOf = (ctx: Context): Waiter => {
  const goneAway = new AbortController();
  if (ctx.res.destroyed || ctx.res.closed) goneAway.abort();
  else ctx.res.once('close', () => goneAway.abort());
  return { account: accountOf(ctx), signal: goneAway.signal };
};
