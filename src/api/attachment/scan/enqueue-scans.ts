import { type Transaction, inTransaction, rowsOf } from '../../../platform/database';
import { addJobs } from '../../../platform/jobs';

/** Scans go one after another, so that a daemon that hangs keeps no more than one of the worker's places. */
const queue = 'antivirus';

/** Has the files scanned by jobs, once the open transaction has committed. */
export const enqueueScans = (trx: Transaction, ids: readonly number[]): Promise<void> =>
  addJobs(
    trx,
    'scan_attachment',
    ids.map((id) => ({ payload: { id }, key: `scan_attachment:${id}` })),
    queue
  );

const batchSize = 500;

const pendingAfter = `
  SELECT id FROM attachments WHERE scan = 'pending' AND id > :after ORDER BY id LIMIT ${batchSize}`;

/** Has every pending file scanned now: also those whose job gave up, or waits long for its next attempt. */
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
