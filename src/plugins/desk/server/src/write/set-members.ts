import { now } from '../../../../../api/clock/clock';
import { lockMembers } from '../../../../../api/office/hold-members';
import { lockAbsences } from '../../../../../api/office/lock-absences';
import type { setOfficeMembers } from '../../../../../contract/desk/offices';
import type { Body } from '../../../../../contract/route';
import { type Fault, Refusal, ValidationRefusal } from '../../../../../domain/refusal';
import { type Transaction, firstRowOf, rowsOf } from '../../../../../platform/database';
import { newDocumentId } from '../../../../../platform/document-id';

type Member = Body<typeof setOfficeMembers>['members'][number];

const activeUsers = async (trx: Transaction, ids: readonly number[]): Promise<Set<number>> => {
  const rows = await rowsOf<{ id: number }>(
    trx,
    'SELECT id FROM admin_users WHERE id = ANY(:ids) AND is_active AND blocked IS NOT TRUE',
    { ids }
  );
  return new Set(rows.map(({ id }) => id));
};

/** Each member is an active account of the panel, named once, and agent or supervisor or both. */
const faultsOf = (members: readonly Member[], active: ReadonlySet<number>): Fault[] =>
  members.flatMap(({ user, agent, supervisor }, index): Fault[] => {
    const isFirst = members.findIndex((member) => member.user === user) === index;
    if (!active.has(user) || !isFirst) return [{ path: ['members', index, 'user'], code: 'invalid_value' }];
    return agent || supervisor ? [] : [{ path: ['members', index, 'agent'], code: 'invalid_value' }];
  });

/** Who would be left with open requests of an office that no longer lists them as its agent. */
const strandedAgents = (trx: Transaction, officeId: number, agents: readonly number[]) =>
  rowsOf<{ id: number; name: string; openRequests: number }>(
    trx,
    `SELECT u.id, trim(concat(u.firstname, ' ', u.lastname)) AS name, count(*)::integer AS "openRequests"
     FROM requests r JOIN admin_users u ON u.id = r.agent_id
     WHERE r.office_id = :officeId AND r.state NOT IN ('draft', 'closed') AND NOT r.agent_id = ANY(:agents)
     GROUP BY u.id ORDER BY u.id`,
    { officeId, agents }
  );

const writeMembers = async (
  trx: Transaction,
  officeId: number,
  members: readonly Member[],
  at: Date
): Promise<void> => {
  await trx('office_members').where({ office_id: officeId }).delete();
  const rows = members.map(({ user, agent, supervisor }) => ({
    document_id: newDocumentId(),
    agent,
    supervisor,
    office_id: officeId,
    user_id: user,
    created_at: at,
    updated_at: at,
  }));
  if (rows.length > 0) await trx('office_members').insert(rows);
};

/** Absences are a person's, whichever office notes them. */
const writeAbsences = async (trx: Transaction, members: readonly Member[], at: Date): Promise<void> => {
  const users = members.map(({ user }) => user);
  await lockAbsences(trx, users);
  await trx('absences').whereIn('user_id', users).delete();
  const rows = members.flatMap(({ user, absences }) =>
    absences.map(({ from, until }) => ({
      document_id: newDocumentId(),
      from,
      until,
      user_id: user,
      created_at: at,
      updated_at: at,
    }))
  );
  if (rows.length > 0) await trx('absences').insert(rows);
};

/**
 * Replaces the people of an office and their absences, in the open transaction.
 * @throws Refusal `not_found`, or `in_use` with the agents who still have open requests of the office; ValidationRefusal
 */
export const setMembers = async (trx: Transaction, code: string, members: readonly Member[]): Promise<void> => {
  const office = await firstRowOf<{ id: number }>(trx, 'SELECT id FROM offices WHERE code = :code', {
    code,
  });
  if (!office) throw new Refusal('not_found');
  await lockMembers(trx, office.id);
  const active = await activeUsers(
    trx,
    members.map(({ user }) => user)
  );
  const faults = faultsOf(members, active);
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const agents = members.filter(({ agent }) => agent).map(({ user }) => user);
  const stranded = await strandedAgents(trx, office.id, agents);
  if (stranded.length > 0) throw new Refusal('in_use', { agents: stranded });
  const at = now();
  await writeMembers(trx, office.id, members, at);
  await writeAbsences(trx, members, at);
};
