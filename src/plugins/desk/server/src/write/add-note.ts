import { now } from '../../../../../api/clock/clock';
import type { addNote as contract } from '../../../../../contract/desk/requests';
import type { Answer } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import { inTransaction } from '../../../../../platform/database';
import { newDocumentId } from '../../../../../platform/document-id';

/** Adds an internal note to a request. It is no change of the request: its version stays. */
export const addNote = async (requestId: number, author: Agent, text: string): Promise<Answer<typeof contract>> => {
  const documentId = newDocumentId();
  const at = now();
  await inTransaction((trx) =>
    trx('notes').insert({
      document_id: documentId,
      text,
      author_id: author.id,
      request_id: requestId,
      created_at: at,
      updated_at: at,
    })
  );
  return { documentId, text, author: { id: author.id, name: author.name }, createdAt: at.toISOString() };
};
