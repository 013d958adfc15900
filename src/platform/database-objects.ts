import { databaseObjects } from '../../database/objects.sql';
import { inTransaction } from './database';

/** Makes what the schema files cannot say. One instance at a time; the others find it done. */
export const makeDatabaseObjects = (): Promise<void> =>
  inTransaction(async (trx) => {
    await trx.raw(`SELECT pg_advisory_xact_lock(hashtext('conformity-desk.database-objects'))`);
    for (const statement of databaseObjects) await trx.raw(statement);
  });
