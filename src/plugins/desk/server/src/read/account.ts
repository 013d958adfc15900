import type { getDeskAccount } from '../../../../../contract/desk/account';
import type { Answer } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import { Refusal } from '../../../../../domain/refusal';
import { permissions } from '../../../../../domain/vocabulary';
import { type Database, firstRowOf } from '../../../../../platform/database';

type Account = Answer<typeof getDeskAccount>;

const statement = `
  SELECT u.email, (
    SELECT coalesce(json_agg(json_build_object('documentId', o.document_id, 'code', o.code, 'name', o.name,
      'agent', m.agent, 'supervisor', m.supervisor) ORDER BY o.code), '[]')
    FROM office_members m JOIN offices o ON o.id = m.office_id
    WHERE m.user_id = u.id AND (m.agent OR m.supervisor)
  ) AS offices
  FROM admin_users u WHERE u.id = :id`;

/** Who works at the desk: what they may do, and the offices that list them. */
export const readAccount = async (db: Database, { id, name, permissions: given }: Agent): Promise<Account> => {
  const row = await firstRowOf<Pick<Account, 'email' | 'offices'>>(db, statement, { id });
  if (!row) throw new Refusal('unauthenticated');
  return { id, name, permissions: permissions.filter((permission) => given.has(permission)), ...row };
};
