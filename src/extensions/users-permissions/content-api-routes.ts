import { declarantSession } from '../../platform/authentication/declarant-session';
import type { PluginRoute } from '../plugin';

/** Who may call a route: anyone, or whoever has a session. */
type Access = 'public' | 'session';

/**
 * The account routes that are kept. All others of the plugin (users, roles, permissions, other providers) are dropped: none
 * checks whose account it changes.
 */
const access: Readonly<Record<string, Access>> = {
  'POST /auth/local': 'public',
  'POST /auth/local/register': 'public',
  'POST /auth/refresh': 'public',
  'POST /auth/forgot-password': 'public',
  'POST /auth/reset-password': 'public',
  'GET /auth/email-confirmation': 'public',
  'POST /auth/send-email-confirmation': 'public',
  'POST /auth/logout': 'session',
  'POST /auth/change-password': 'session',
};

const authOf = { public: false, session: { strategies: [declarantSession] } } as const satisfies Record<
  Access,
  unknown
>;

/** The kept ones of the plugin's routes, each with our authentication. */
export const accountRoutes = (routes: readonly PluginRoute[]): PluginRoute[] =>
  routes.flatMap((route) => {
    const kept = access[`${route.method} ${route.path}`];
    return kept === undefined ? [] : [{ ...route, config: { ...route.config, auth: authOf[kept] } }];
  });
