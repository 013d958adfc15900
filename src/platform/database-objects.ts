import { databaseObjects } from '../../database/objects.sql';
import { inTransaction } from './database';

/**
 * Makes what the schema files cannot say. Each statement is on its own, so that an instance which starts beside others locks one
 * table at a time, for a moment: locks that are held until the last statement would wait for acts that wait for them. Two instances
 * never run the same statement at once; a start that was cut short is completed by the next.
 */
export const makeDatabaseObjects = async (): Promise<void> => {
  for (const statement of databaseObjects) {
    await inTransaction(async (trx) => {
      await trx.raw(`SELECT pg_advisory_xact_lock(hashtext('conformity-desk.database-objects'))`);
      await trx.raw(statement);
    });
  }
};
