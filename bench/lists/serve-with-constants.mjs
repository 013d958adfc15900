import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distRoot, projectRoot } from '../../scripts/launcher/paths.mjs';

/**
 * The application as `npm start` runs it, with two routes more that answer a constant: `/api/constant` and `/desk/constant`.
 * They are authenticated and parsed as the lists are, so that they show what the lists could reach at most.
 */

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
/** @param {string} file compiled, without its ending */
const compiled = (file) => require(join(distRoot, 'src', file));
const { declarantRoute, deskRoute } = compiled('platform/http/routes');
const { agentAction, declarantAction } = compiled('platform/http/action');
const { listRequests } = compiled('contract/declarants/request-list');
const { listQueue } = compiled('contract/desk/queue');

/** @type {any} */
const application = createStrapi({ appDir: projectRoot, distDir: distRoot, serveAdminPanel: false });

process.on('disconnect', () => process.exit(0));

/** @param {any} route as the product's own are declared; the loader would add the scope */
const scoped = (route) => ({
  ...route,
  config: { ...route.config, auth: { ...route.config.auth, scope: ['constant'] } },
});

await application.load();
const constant = { data: [], meta: { pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 } } };
const answer = async () => constant;
application.server.routes({
  type: 'content-api',
  routes: [scoped(declarantRoute({ ...listRequests, path: '/api/constant' }, declarantAction(listRequests, answer)))],
});
application.server.routes({
  type: 'admin',
  prefix: '/desk',
  routes: [scoped(deskRoute({ ...listQueue, path: '/desk/constant' }, agentAction(listQueue, answer)))],
});
await application.listen();
const address = application.server.httpServer.address();
process.send?.(address.port);
