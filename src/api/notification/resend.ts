import type { Transaction } from '../../platform/database';
import { now } from '../clock/clock';
import { enqueueSending } from './enqueue-sending';

/** Queues a mail once more, whatever became of it; it keeps its Message-ID. */
export const resend = async (trx: Transaction, documentId: string): Promise<void> => {
  const [row] = await trx('notifications')
    .where({ document_id: documentId })
    .update({ state: 'queued', error: null, sent_at: null, updated_at: now() })
    .returning<{ id: number }[]>('id');
  if (row) await enqueueSending(trx, row.id);
};
