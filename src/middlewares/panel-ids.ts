import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { Refusal, ValidationRefusal } from '../domain/refusal';
import { mediaLibraryFaults } from '../platform/http/media-library-ids';
import { isRowId } from '../platform/http/row-id';

/** What the router knows of a route. */
type Route = {
  methods: readonly string[];
  path: unknown;
  regexp: RegExp;
  paramNames: readonly { name: string | number }[];
};

/** Faces of our own check what they are given; documents of the Content Manager have ids of letters. */
const elsewhere = /^\/(api|desk|content-manager)(\/|$)/i;

const mediaLibrary = /^\/upload(\/|$)/i;

/** The names under which the platform's routes have the id of a row. */
const rowIds: ReadonlySet<unknown> = new Set(['id', 'role']);

/** Words and names between slashes; the routes of static files are patterns that match whatever is left. */
const plainPath = /^[\w\-/:]+$/;

const isPanels = ({ path }: Route): boolean =>
  typeof path === 'string' && plainPath.test(path) && !elsewhere.test(path);

const namesNoRow = ({ regexp, paramNames }: Route, path: string): boolean => {
  const [, ...values] = regexp.exec(path) ?? [];
  return paramNames.some(({ name }, index) => rowIds.has(name) && !isRowId(values[index]));
};

/**
 * An address of the panel whose id can be no row's is not found. The platform hands such words to the database as they are, which
 * answers with an error of the server, or ends it where the platform asks twice and awaits once. The same words in bodies of the
 * media library are refused.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  let routes: Route[] | undefined;
  return async (ctx: Context, next: Next) => {
    if (!elsewhere.test(ctx.path)) {
      routes ??= strapi.server.listRoutes().filter(isPanels);
      const route = routes.find(({ methods, regexp }) => methods.includes(ctx.method) && regexp.test(ctx.path));
      if (route && namesNoRow(route, ctx.path)) throw new Refusal('not_found');
    }
    if (mediaLibrary.test(ctx.path)) {
      const faults = mediaLibraryFaults((ctx.request as { body?: unknown }).body);
      if (faults.length > 0) throw new ValidationRefusal(faults);
    }
    await next();
  };
};
