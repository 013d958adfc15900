import type { RequestType, Route, Subject } from '../../domain/vocabulary';
import type { RequestFacts } from '../../domain/workflow';
import { type Database, type Transaction, firstRowOf } from '../../platform/database';

/** What policies and rules need of a request before anything is read or changed. */
export type LocatedRequest = RequestFacts & { id: number; documentId: string; version: number };

/** A request whose row this transaction has locked, with what transitions compute from. */
export type LockedRequest = LocatedRequest & {
  subject: Subject | null;
  type: RequestType;
  route: Route | null;
  depositedAt: Date | null;
  goodsCount: number;
  serviceTarget: number | null;
  pausedDays: number;
  pausedSince: string | null;
  dueOn: string | null;
};

const facts = `id, document_id AS "documentId", number, state, version,
  owner_id AS "ownerId", office_id AS "officeId", agent_id AS "agentId"`;

/** Finds a request by its public id. */
export const locateRequest = (db: Database, documentId: string): Promise<LocatedRequest | undefined> =>
  firstRowOf<LocatedRequest>(db, `SELECT ${facts} FROM requests WHERE document_id = :documentId`, { documentId });

/** Finds a request and locks its row: from here on, whoever else wants to change it waits. */
export const lockRequest = (trx: Transaction, documentId: string): Promise<LockedRequest | undefined> =>
  firstRowOf<LockedRequest>(
    trx,
    `SELECT ${facts}, subject, type, route, deposited_at AS "depositedAt",
       goods_count AS "goodsCount", service_target AS "serviceTarget",
       paused_days AS "pausedDays", paused_since AS "pausedSince", due_on AS "dueOn"
     FROM requests WHERE document_id = :documentId FOR UPDATE`,
    { documentId }
  );
