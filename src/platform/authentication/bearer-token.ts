import type { Context } from 'koa';

/** The token of an `Authorization: Bearer` header. */
export const bearerToken = (ctx: Context): string | null => {
  const [scheme, token, ...rest] = ctx.get('authorization').split(/\s+/);
  return scheme?.toLowerCase() === 'bearer' && token && rest.length === 0 ? token : null;
};
