import type { listDeskOffices } from '../../../../../contract/desk/offices';
import type { Answer } from '../../../../../contract/route';
import { isActiveOn } from '../../../../../domain/routing';
import { type Database, firstRowOf, rowsOf } from '../../../../../platform/database';

type DeskOffice = Answer<typeof listDeskOffices>[number];
type Row = Omit<DeskOffice, 'active'> & { activeFrom: string | null; activeUntil: string | null };

const members = `(
  SELECT coalesce(json_agg(json_build_object(
    'user', json_build_object('id', u.id, 'name', trim(concat(u.firstname, ' ', u.lastname)), 'email', u.email),
    'agent', m.agent, 'supervisor', m.supervisor,
    'absences', (SELECT coalesce(json_agg(json_build_object('from', a."from", 'until', a.until) ORDER BY a."from", a.id), '[]')
      FROM absences a WHERE a.user_id = u.id)
  ) ORDER BY u.id), '[]')
  FROM office_members m JOIN admin_users u ON u.id = m.user_id WHERE m.office_id = o.id)`;

/** Offices whose people are shown, by id; `null` is all. */
type Managed = readonly number[] | null;

/** The offices, those that are managed with their people; one of them when its code is given. One statement. */
export const readDeskOffices = async (
  db: Database,
  { managed, today, code = null }: { managed: Managed; today: string; code?: string | null }
): Promise<DeskOffice[]> => {
  const rows = await rowsOf<Row>(
    db,
    `SELECT o.document_id AS "documentId", o.code, o.name, o.assignment_mode AS "assignmentMode",
       o.active_from AS "activeFrom", o.active_until AS "activeUntil", 
       CASE WHEN :managed::integer[] IS NULL OR o.id = ANY(:managed::integer[]) THEN ${members} END AS members
     FROM offices o WHERE :code::text IS NULL OR o.code = :code ORDER BY o.code`,
    { code, managed }
  );
  return rows.map(({ activeFrom, activeUntil, ...office }) => ({
    ...office,
    active: isActiveOn({ activeFrom, activeUntil }, today),
  }));
};

/** Finds an office by its code. */
export const officeByCode = (db: Database, code: string): Promise<{ id: number } | undefined> =>
  firstRowOf<{ id: number }>(db, 'SELECT id FROM offices WHERE code = :code', { code });
