import type { InformationRequestKind, InformationRequestState } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';

/** An information request as it is stored. */
export type StoredInformationRequest = {
  id: number;
  documentId: string;
  kind: InformationRequestKind;
  message: string;
  documentTypes: string[];
  dueDate: string | null;
  askedAt: Date;
  state: InformationRequestState;
  note: string | null;
  answeredAt: Date | null;
};

/** The information requests of a request, oldest first. */
export const informationRequestsOf = (db: Database, requestId: number): Promise<StoredInformationRequest[]> =>
  rowsOf<StoredInformationRequest>(
    db,
    `SELECT id, document_id AS "documentId", kind, message, coalesce(document_types, '[]')::json AS "documentTypes",
       due_date AS "dueDate", asked_at AS "askedAt", state, note, answered_at AS "answeredAt"
     FROM information_requests WHERE request_id = :requestId ORDER BY id`,
    { requestId }
  );
