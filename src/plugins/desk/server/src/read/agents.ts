import type { listAgents } from '../../../../../contract/desk/offices';
import type { Answer } from '../../../../../contract/route';
import { type Database, rowsOf } from '../../../../../platform/database';
import { type OfficeScope, scopeConditions } from './office-scope';

type AgentRow = Answer<typeof listAgents>[number];

/** Those to whom requests can be given, once for each office that lists them; their load is counted over all offices. */
export const readAgents = (db: Database, scope: OfficeScope, today: string): Promise<AgentRow[]> => {
  const { where, bindings } = scopeConditions(scope, 'm.office_id');
  return rowsOf<AgentRow>(
    db,
    `SELECT u.id, trim(concat(u.firstname, ' ', u.lastname)) AS name, u.email, o.code AS office,
       EXISTS (SELECT 1 FROM absences a WHERE a.user_id = u.id AND :today::date BETWEEN a."from" AND a.until) AS absent,
       (SELECT count(*)::integer FROM requests r
         WHERE r.agent_id = u.id AND r.state <> 'draft' AND r.state <> 'closed') AS "openRequests"
     FROM office_members m JOIN admin_users u ON u.id = m.user_id JOIN offices o ON o.id = m.office_id
     WHERE ${['m.agent AND u.is_active AND u.blocked IS NOT TRUE', ...where].join(' AND ')}
     ORDER BY o.code, name, u.id`,
    { ...bindings, today }
  );
};
