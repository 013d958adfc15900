import type { VisitResult, VisitState } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';

/** A visit as it is stored. */
export type StoredVisit = {
  documentId: string;
  scheduledAt: Date;
  place: string | null;
  message: string | null;
  state: VisitState;
  result: VisitResult | null;
  remarks: string | null;
  reportId: number | null;
  closedAt: Date | null;
};

/** The visits of a request, oldest first. */
export const visitsOf = (db: Database, requestId: number): Promise<StoredVisit[]> =>
  rowsOf<StoredVisit>(
    db,
    `SELECT document_id AS "documentId", scheduled_at AS "scheduledAt", place, message, state, result, remarks,
       report_id AS "reportId", closed_at AS "closedAt"
     FROM visits WHERE request_id = :requestId ORDER BY id`,
    { requestId }
  );
