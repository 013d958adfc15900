import { createRequire } from 'node:module';
import { distRoot, projectRoot } from '../../scripts/launcher/paths.mjs';

/**
 * A process of its own: loads the application on `DATABASE_URL` and sends its parent every route that its router has, each with
 * the authentication and the policies that were declared for it.
 */

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const application = await createStrapi({ appDir: projectRoot, distDir: distRoot, serveAdminPanel: false }).load();
application.server.mount();

/** @typedef {{ method: string, path: string, config?: { prefix?: string, auth?: unknown, policies?: unknown[] } }} Declared */
/** @typedef {{ type?: string, prefix?: string, routes: Declared[] }} Router */

/** The slash at the end of a router's own root is no part of the path. */
const joined = (/** @type {string[]} */ ...parts) => parts.join('').replace(/(?<=.)\/$/, '');

const nameOf = (/** @type {unknown} */ policy) => {
  if (typeof policy === 'string') return policy;
  if (typeof policy === 'function') return policy.name;
  return Object(policy).name;
};

const authOf = (/** @type {any} */ auth) => {
  if (auth === false) return 'none';
  const strategies = auth?.strategies?.map((/** @type {any} */ one) => (typeof one === 'string' ? one : one.name));
  return strategies?.join(',') ?? 'default';
};

const describeRouter = (/** @type {Router} */ { type, prefix = '', routes }) =>
  routes.map(({ method, path, config = {} }) => ({
    method: method.toUpperCase(),
    path: joined(type === 'content-api' ? '/api' : '', config.prefix ?? prefix, path),
    auth: authOf(config.auth),
    policies: (config.policies ?? []).map(nameOf),
  }));

const modules = [application.admin, ...Object.values(application.plugins), ...Object.values(application.apis)];
const declared = modules
  .flatMap((/** @type {any} */ { routes }) => (Array.isArray(routes) ? [{ routes }] : Object.values(routes ?? {})))
  .flatMap(describeRouter);
const known = new Map(declared.map((route) => [`${route.method} ${route.path}`, route]));

const registered = application.server
  .listRoutes()
  .flatMap((/** @type {any} */ { methods, path }) =>
    methods
      .filter((/** @type {string} */ method) => method !== 'HEAD')
      .map((/** @type {string} */ method) => ({ method, path: joined(String(path)) }))
  )
  .map(
    (/** @type {{ method: string, path: string }} */ { method, path }) =>
      known.get(`${method} ${path}`) ?? known.get(`ALL ${path}`) ?? { method, path, auth: 'undeclared', policies: [] }
  );

await new Promise((sent) => process.send?.(registered, sent));
await application.destroy();
process.exit(0);
