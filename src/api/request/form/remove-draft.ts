import type { Declarant } from '../../../domain/actor';
import { Refusal } from '../../../domain/refusal';
import { operationsFor } from '../../../domain/workflow';
import { inTransaction, onCommit } from '../../../platform/database';
import { fileStore } from '../../../platform/files/store';
import { now } from '../../clock/clock';
import { appendEntry } from '../../history-entry/append-entry';
import { lockRequest } from '../located-request';

const children = ['goods_items', 'parties', 'attachments', 'information_requests', 'visits', 'notes'];

/**
 * Deletes a draft that never had a number, with its lines, parties and files; its history stays.
 * @throws Refusal `not_found`, or `transition_not_allowed` for what is no such draft
 */
export const removeDraft = (actor: Declarant, documentId: string): Promise<void> =>
  inTransaction(async (trx) => {
    const request = await lockRequest(trx, documentId);
    if (!request || request.ownerId !== actor.id) throw new Refusal('not_found');
    const operations = operationsFor(request, actor);
    if (!operations.includes('delete')) {
      throw new Refusal('transition_not_allowed', { state: request.state, operations });
    }
    const files = await trx('attachments')
      .where({ request_id: request.id })
      .select<{ key: string }[]>('storage_key AS key');
    for (const table of children) await trx(table).where({ request_id: request.id }).delete();
    await trx('requests').where({ id: request.id }).delete();
    await appendEntry(trx, {
      request: documentId,
      actor,
      action: 'delete',
      from: 'draft',
      to: null,
      input: {},
      at: now(),
    });
    await onCommit(() => Promise.all(files.map(({ key }) => fileStore().delete(key))));
  });
