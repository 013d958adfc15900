import type { Context } from 'koa';
import type { Agent } from '../../domain/actor';
import { type Language, type Permission, languages, permissions } from '../../domain/vocabulary';
import { firstRowOf, pool } from '../database';
import { stateOf } from '../http/call-state';
import { sessionIsLive, sessionOf } from './session-of';

const actionPrefix = 'plugin::desk.';

type Row = {
  id: number;
  name: string;
  language: string | null;
  actions: string[];
  memberOf: number[];
  supervises: number[];
};

/** The statement of every desk call: session, person, permissions and offices. */
const agentOfSession = `
  SELECT u.id, trim(concat(u.firstname, ' ', u.lastname)) AS name, u.prefered_language AS language,
    ARRAY(
      SELECT DISTINCT p.action FROM admin_users_roles_lnk ur
      JOIN admin_permissions_role_lnk pr ON pr.role_id = ur.role_id
      JOIN admin_permissions p ON p.id = pr.permission_id
      WHERE ur.user_id = u.id AND p.action LIKE :actions
        AND coalesce(jsonb_array_length(p.conditions), 0) = 0
    ) AS actions,
    ARRAY(SELECT m.office_id FROM office_members m WHERE m.user_id = u.id AND (m.agent OR m.supervisor)) AS "memberOf",
    ARRAY(SELECT m.office_id FROM office_members m WHERE m.user_id = u.id AND m.supervisor) AS supervises
  FROM strapi_sessions s JOIN admin_users u ON u.id = s.user_id::integer
  WHERE ${sessionIsLive} AND u.is_active AND u.blocked IS NOT TRUE`;

const knownPermissions = (actions: readonly string[]): ReadonlySet<Permission> =>
  new Set(permissions.filter((permission) => actions.includes(`${actionPrefix}${permission}`)));

const agentFrom = (row: Row): Agent => ({
  kind: 'agent',
  id: row.id,
  name: row.name,
  permissions: knownPermissions(row.actions),
  memberOf: new Set(row.memberOf),
  supervises: new Set(row.supervises),
});

const knownLanguage = (value: string | null): Language | null =>
  languages.find((language) => language === value) ?? null;

/** Authentication of the desk: one statement a call; the person's permissions and offices are those of this moment. */
export const agentSession = {
  name: 'agent-session',
  async authenticate(ctx: Context) {
    const session = sessionOf(ctx, 'admin');
    const bindings = { session, origin: 'admin', actions: `${actionPrefix}%` };
    const row = session && (await firstRowOf<Row>(pool(), agentOfSession, bindings));
    if (!row) return { authenticated: false };
    const state = stateOf(ctx);
    state.actor = agentFrom(row);
    state.profileLanguage = knownLanguage(row.language);
    return { authenticated: true, credentials: { id: row.id } };
  },
};
