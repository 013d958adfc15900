import { type Transaction, inTransaction, rowsOf } from '../../../platform/database';
import { addJobs, addLaterJob } from '../../../platform/jobs';
import { pauseAfter } from './pause-after';

/** Scans go one after another, so that a daemon that hangs keeps no more than one of the worker's places. */
const queue = 'antivirus';

/** Files whose scan takes too long let all others go first; this is also how they are known. */
const slowPriority = 10;

const keyOf = (id: number): string => `scan_attachment:${id}`;

/** Has the files scanned by jobs, once the open transaction has committed. */
export const enqueueScans = (trx: Transaction, ids: readonly number[]): Promise<void> =>
  addJobs(
    trx,
    'scan_attachment',
    ids.map((id) => ({ payload: { id }, key: keyOf(id) })),
    queue
  );

/** Has a file scanned again after a pause that grows with each of its time-outs. */
export const postponeScan = (id: number, timeouts: number): Promise<void> =>
  inTransaction((trx) =>
    addLaterJob(
      trx,
      'scan_attachment',
      { payload: { id, timeouts }, key: keyOf(id) },
      { queue, seconds: pauseAfter(timeouts), priority: slowPriority }
    )
  );

const batchSize = 500;

const pendingAfter = `
  SELECT id FROM attachments a WHERE scan = 'pending' AND id > :after AND NOT EXISTS (
    SELECT 1 FROM graphile_worker.jobs j
    WHERE j.key = 'scan_attachment:' || a.id AND j.priority = ${slowPriority} AND j.attempts < j.max_attempts)
  ORDER BY id LIMIT ${batchSize}`;

/**
 * Has every pending file scanned now: also those whose job gave up, or waits long for its next attempt. Those that took too long
 * keep to their pause.
 */
export const scanPendingFiles = async (): Promise<void> => {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const from: number = after;
    after = await inTransaction(async (trx) => {
      const ids = (await rowsOf<{ id: number }>(trx, pendingAfter, { after: from })).map(({ id }) => id);
      await enqueueScans(trx, ids);
      return ids.at(-1);
    });
  }
};
