import type { Transaction } from '../../platform/database';

/** The first half of the advisory locks on an office's list of people; the second is the office's id. */
const membersOf = 7_310_454;

/**
 * Holds the list of an office's people still until the transaction ends: whoever changes it waits, and then sees the request that
 * an agent was given. Not the office's row: saving an office writes on its requests, and the two would wait for each other.
 */
export const holdMembers = async (trx: Transaction, officeId: number): Promise<void> => {
  await trx.raw('SELECT pg_advisory_xact_lock_shared(:membersOf, :officeId)', { membersOf, officeId });
};

/** Waits until nobody holds the list, and keeps it from being held until the transaction ends. */
export const lockMembers = async (trx: Transaction, officeId: number): Promise<void> => {
  await trx.raw('SELECT pg_advisory_xact_lock(:membersOf, :officeId)', { membersOf, officeId });
};
