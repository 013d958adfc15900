import { now } from '../../../../../api/clock/clock';
import { lockRequest } from '../../../../../api/request/located-request';
import type { addNote as contract } from '../../../../../contract/desk/requests';
import type { Answer } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import { Refusal } from '../../../../../domain/refusal';
import { isVisibleTo } from '../../../../../domain/workflow';
import { inTransaction } from '../../../../../platform/database';
import { newDocumentId } from '../../../../../platform/document-id';

/**
 * Adds an internal note to a request. It is no change of the request: its version stays. Under the row's lock notes have one order,
 * and none lands in a file that was given to another office meanwhile.
 * @throws Refusal `not_found` when the request is no longer the author's to see
 */
export const addNote = (request: string, author: Agent, text: string): Promise<Answer<typeof contract>> =>
  inTransaction(async (trx) => {
    const locked = await lockRequest(trx, request);
    if (!locked || !isVisibleTo(locked, author)) throw new Refusal('not_found');
    const documentId = newDocumentId();
    const at = now();
    await trx('notes').insert({
      document_id: documentId,
      text,
      author_id: author.id,
      request_id: locked.id,
      created_at: at,
      updated_at: at,
    });
    return { documentId, text, author: { id: author.id, name: author.name }, createdAt: at.toISOString() };
  });
