import { type Transaction, firstRowOf } from '../../../../platform/database';

/** The one information request that waits for an answer. */
export type OpenInformationRequest = { id: number; documentTypes: string[] };

/**
 * Finds the open information request of a request.
 * @throws Error when there is none: a request in an awaiting state always has one
 */
export const openInformationRequest = async (trx: Transaction, requestId: number): Promise<OpenInformationRequest> => {
  const open = await firstRowOf<OpenInformationRequest>(
    trx,
    `SELECT id, coalesce(document_types, '[]')::json AS "documentTypes"
     FROM information_requests WHERE request_id = :requestId AND state = 'open'`,
    { requestId }
  );
  if (!open) throw new Error(`Request ${requestId} awaits an answer without an open information request`);
  return open;
};
