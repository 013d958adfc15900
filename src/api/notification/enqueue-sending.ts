import type { Transaction } from '../../platform/database';
import { addJob } from '../../platform/jobs';

/** Queues the sending of a mail that was written down; where that waits for its next attempt already, it is made at once. */
export const enqueueSending = (trx: Transaction, id: number): Promise<void> =>
  addJob(trx, 'send_notification', { id }, `send_notification:${id}`);
