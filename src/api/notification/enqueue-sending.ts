import type { Transaction } from '../../platform/database';
import { addKeyedJob } from '../../platform/jobs';

/** Queues the sending of a mail that was written down; where that waits for its next attempt already, it is made at once. */
export const enqueueSending = (trx: Transaction, id: number): Promise<void> =>
  addKeyedJob(trx, 'send_notification', { payload: { id }, key: `send_notification:${id}` });
