import type { Context } from 'koa';

/** Lets everyone keep a public list for an hour, in the language in which it was asked for. */
export const cacheByLanguage = (ctx: Context): void => {
  ctx.set('Cache-Control', 'public, max-age=3600');
  ctx.vary('Accept-Language');
};
