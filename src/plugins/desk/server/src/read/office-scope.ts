import type { Conditions } from '../../../../../api/request/read/list-conditions';
import { type Agent, seesAllOffices } from '../../../../../domain/actor';
import { Refusal } from '../../../../../domain/refusal';
import { type Database, rowsOf } from '../../../../../platform/database';

/** Ids of the offices that a reading covers; `null` covers all. */
export type OfficeScope = readonly number[] | null;

/**
 * The offices whose requests the agent reads: their own, or those of them that are named by code.
 * @throws Refusal `not_found` when an office is named that does not exist or is not theirs
 */
export const officeScope = async (
  db: Database,
  agent: Agent,
  codes: readonly string[] | undefined
): Promise<OfficeScope> => {
  const own = seesAllOffices(agent) ? null : [...agent.memberOf];
  if (codes === undefined) return own;
  const named = await rowsOf<{ id: number }>(
    db,
    'SELECT id FROM offices WHERE code = ANY(:codes) AND (:own::integer[] IS NULL OR id = ANY(:own::integer[]))',
    { codes, own }
  );
  if (named.length < new Set(codes).size) throw new Refusal('not_found');
  return named.map(({ id }) => id);
};

/** The condition for a scope; one office is compared by `=`, so that its indexes also give the order of the rows. */
export const scopeConditions = (scope: OfficeScope, column = 'r.office_id'): Conditions => {
  if (scope === null) return { where: [], bindings: {} };
  const [only, ...others] = scope;
  if (only !== undefined && others.length === 0) {
    return { where: [`${column} = :officeId`], bindings: { officeId: only } };
  }
  return { where: [`${column} = ANY(:officeIds)`], bindings: { officeIds: scope } };
};
