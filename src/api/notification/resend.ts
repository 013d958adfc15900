import { Refusal } from '../../domain/refusal';
import type { Transaction } from '../../platform/database';
import { now } from '../clock/clock';
import { isErased } from './account-links';
import { enqueueSendings } from './enqueue-sending';

/**
 * Queues a mail once more, whatever became of it; it keeps its Message-ID.
 * @throws Refusal `mail_erased` when its words are gone with the link that they held
 */
export const resend = async (trx: Transaction, documentId: string): Promise<void> => {
  const [row] = await trx('notifications')
    .where({ document_id: documentId })
    .whereRaw(`NOT ${isErased}`)
    .update({ state: 'queued', error: null, sent_at: null, updated_at: now() })
    .returning<{ id: number }[]>('id');
  if (!row) throw new Refusal('mail_erased');
  await enqueueSendings(trx, [row.id]);
};
