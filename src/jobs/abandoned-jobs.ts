import type { Database } from '../platform/database';
import { livingWorkers } from './worker-presence';

/** Whoever has just begun may not hold its lock yet. */
const grace = '5 seconds';

/** A lock that can be had is nobody's: the worker is gone. */
const statement = `
  SELECT graphile_worker.force_unlock_workers(array_agg(locked_by))
  FROM (SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_at < now() - interval '${grace}') held
  WHERE pg_try_advisory_xact_lock(${livingWorkers}, hashtext(locked_by))`;

/**
 * Gives back the jobs of workers that went without a word (killed, or cut off with their machine), so that others do them at
 * once; the queue itself would wait for four hours.
 */
export const releaseAbandonedJobs = async (db: Database): Promise<void> => {
  await db.raw(statement);
};
