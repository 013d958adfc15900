import { chooseAgent } from '../../domain/routing';
import { type Database, rowsOf } from '../../platform/database';

/** An agent of an office with their load; absence is that of the day asked for. */
export type OfficeAgent = {
  id: number;
  name: string;
  active: boolean;
  absent: boolean;
  openRequests: number;
};

const statement = `
  SELECT u.id, trim(concat(u.firstname, ' ', u.lastname)) AS name,
    (u.is_active AND u.blocked IS NOT TRUE) AS active,
    EXISTS (SELECT 1 FROM absences a WHERE a.user_id = u.id AND :today::date BETWEEN a."from" AND a.until) AS absent,
    (SELECT count(*)::integer FROM requests r
      WHERE r.agent_id = u.id AND r.state NOT IN ('draft', 'closed')) AS "openRequests"
  FROM office_members m JOIN admin_users u ON u.id = m.user_id
  WHERE m.office_id = :officeId AND m.agent
  ORDER BY u.id`;

/** The agents of an office, those switched off or absent included. */
export const agentsOf = (db: Database, officeId: number, today: string): Promise<OfficeAgent[]> =>
  rowsOf<OfficeAgent>(db, statement, { officeId, today });

/** The agent whom automatic assignment gives the next request; `null` when none is there. */
export const nextAgentOf = async (db: Database, officeId: number, today: string): Promise<OfficeAgent | null> =>
  chooseAgent(await agentsOf(db, officeId, today));
