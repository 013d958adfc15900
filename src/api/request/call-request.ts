import type { Context } from 'koa';
import { Refusal } from '../../domain/refusal';
import type { LocatedRequest } from './located-request';

/** Leaves the request that a policy found on the call. */
export const keepRequest = (ctx: Context, request: LocatedRequest): void => {
  ctx.state.request = request;
};

/** The request of `:id`, as the policy `is-visible` found it. @throws Refusal `not_found` when no policy did */
export const requestOf = (ctx: Context): LocatedRequest => {
  const { request } = ctx.state as { request?: LocatedRequest };
  if (!request) throw new Refusal('not_found');
  return request;
};
