import type * as z from 'zod';
import type { transferredRequest } from '../../../../../contract/shapes/request';
import { Refusal } from '../../../../../domain/refusal';
import { type Database, firstRowOf } from '../../../../../platform/database';

type TransferredRequest = z.output<typeof transferredRequest>;

const statement = `
  SELECT r.document_id AS "documentId", r.number, r.state,
    json_build_object('documentId', o.document_id, 'code', o.code, 'name', o.name) AS office
  FROM requests r JOIN offices o ON o.id = r.office_id WHERE r.document_id = :documentId`;

/** Where a request went that was transferred to another office. @throws Refusal `not_found` */
export const readTransferred = async (db: Database, documentId: string): Promise<TransferredRequest> => {
  const row = await firstRowOf<TransferredRequest>(db, statement, { documentId });
  if (!row) throw new Refusal('not_found');
  return row;
};
