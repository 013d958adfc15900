import type { Database } from '../platform/database';
import { keyedJobs } from '../platform/jobs';

const statement = `
  SELECT graphile_worker.complete_jobs(array_agg(id))
  FROM graphile_worker.jobs
  WHERE key IS NULL AND locked_at IS NULL AND attempts >= max_attempts AND task_identifier = ANY(:keyedJobs)
  HAVING count(*) > 0`;

/**
 * Ends the jobs whose key another took while they ran, and that failed then: the queue keeps them as jobs that nobody runs again.
 * The job itself cannot see to that, as it may lose its key until the very moment in which its failure is written down.
 */
export const endSupersededJobs = async (db: Database): Promise<void> => {
  await db.raw(statement, { keyedJobs: [...keyedJobs] });
};
