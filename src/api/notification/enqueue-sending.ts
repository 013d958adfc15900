import type { Transaction } from '../../platform/database';
import { addJobs } from '../../platform/jobs';

/** Queues the sending of mails that were written down; where one waits for its next attempt already, it is made at once. */
export const enqueueSendings = (trx: Transaction, ids: readonly number[]): Promise<void> =>
  addJobs(
    trx,
    'send_notification',
    ids.map((id) => ({ payload: { id }, key: `send_notification:${id}` }))
  );
