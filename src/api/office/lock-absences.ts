import type { Transaction } from '../../platform/database';

/** The first half of the advisory locks on a person's absences; the second is the person's id. */
const absencesOf = 7_310_455;

/**
 * Keeps these people's absences from being noted by another office until the transaction ends: whoever comes at once waits, and
 * then replaces what was noted. In one order, so that two offices with the same people do not wait for each other.
 */
export const lockAbsences = async (trx: Transaction, users: readonly number[]): Promise<void> => {
  await trx.raw(
    `SELECT pg_advisory_xact_lock(:absencesOf, id) FROM (SELECT unnest(:users::integer[]) AS id ORDER BY 1) AS people`,
    { absencesOf, users }
  );
};
