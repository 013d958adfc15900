import type { Context } from 'koa';
import { Refusal } from '../domain/refusal';
import type { Permission } from '../domain/vocabulary';
import { stateOf } from '../platform/http/call-state';

/** The agent's roles give one of the permissions of the route; a route without any is open to the whole panel. */
export default (ctx: Context, { permissions }: { permissions: readonly Permission[] }): boolean => {
  const { actor } = stateOf(ctx);
  const may =
    permissions.length === 0 || permissions.some((one) => actor?.kind === 'agent' && actor.permissions.has(one));
  if (!may) throw new Refusal('not_permitted');
  return true;
};
