import type { Response, State } from '../../../domain/vocabulary';
import { selectList } from '../../../platform/columns';
import { type Database, firstRowOf } from '../../../platform/database';
import { type ServiceTimeRow, serviceTimeFields } from './service-time-of';

/** The request's own row, with the names of those it belongs to. */
export type RequestHead = ServiceTimeRow & {
  id: number;
  documentId: string;
  number: string | null;
  state: State;
  response: Response | null;
  version: number;
  goodsCount: number;
  createdAt: Date;
  updatedAt: Date;
  ownerId: number;
  officeId: number | null;
  agentId: number | null;
  office: { documentId: string; code: string; name: string } | null;
  agent: { id: number; name: string } | null;
  declarant: { name: string };
};

const fields = ['id', 'documentId', 'number', 'state', 'response', 'version', 'goodsCount', 'createdAt', 'updatedAt'];
const relations = ['ownerId', 'officeId', 'agentId'];

const statement = `
  SELECT ${selectList([...fields, ...relations, ...serviceTimeFields], 'r')},
    CASE WHEN o.id IS NOT NULL THEN json_build_object('documentId', o.document_id, 'code', o.code, 'name', o.name) END AS office,
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', trim(concat(a.firstname, ' ', a.lastname))) END AS agent,
    json_build_object('name', coalesce(u.company_name, u.username)) AS declarant
  FROM requests r
  JOIN up_users u ON u.id = r.owner_id
  LEFT JOIN offices o ON o.id = r.office_id
  LEFT JOIN admin_users a ON a.id = r.agent_id
  WHERE r.document_id = :documentId`;

/** Reads the head of a request; one statement. */
export const readHead = (db: Database, documentId: string): Promise<RequestHead | undefined> =>
  firstRowOf<RequestHead>(db, statement, { documentId });
