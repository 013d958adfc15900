import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { Refusal } from '../domain/refusal';

type Hideable = { pluginOptions?: { 'content-manager'?: { visible?: boolean } } };

const hiddenTypes = (strapi: Core.Strapi): string[] =>
  Object.entries(strapi.contentTypes)
    .filter(
      ([uid, type]) =>
        uid.startsWith('api::') && (type as Hideable).pluginOptions?.['content-manager']?.visible === false
    )
    .map(([uid]) => uid);

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * Requests and what belongs to them are not in the Content Manager, for nobody: the platform hides such types from its menu,
 * but would still read them out to whoever may read everything, other people's drafts included.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  let hidden: string[] | undefined;
  return async (ctx: Context, next: Next) => {
    // The router does not mind the case of the path's own words.
    if (ctx.path.toLowerCase().startsWith('/content-manager/')) {
      hidden ??= hiddenTypes(strapi);
      const segments = decoded(ctx.path).split('/');
      if (hidden.some((uid) => segments.includes(uid))) throw new Refusal('not_found');
    }
    await next();
  };
};
