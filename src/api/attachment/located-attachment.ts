import type { Context } from 'koa';
import { Refusal } from '../../domain/refusal';
import type { ScanState } from '../../domain/vocabulary';
import type { RequestFacts } from '../../domain/workflow';
import { type Database, firstRowOf } from '../../platform/database';

/** A file with the request that says who may have it. */
export type LocatedAttachment = {
  name: string;
  mime: string;
  size: number;
  storageKey: string;
  scan: ScanState;
  request: RequestFacts;
};

const statement = `
  SELECT a.name, a.mime, a.size, a.storage_key AS "storageKey", a.scan,
    json_build_object('state', r.state, 'number', r.number, 'ownerId', r.owner_id, 'officeId', r.office_id,
      'agentId', r.agent_id) AS request
  FROM attachments a JOIN requests r ON r.id = a.request_id WHERE a.document_id = :documentId`;

/** Finds a file by its public id. */
export const locateAttachment = (db: Database, documentId: string): Promise<LocatedAttachment | undefined> =>
  firstRowOf<LocatedAttachment>(db, statement, { documentId });

/** Leaves the file that a policy found on the call. */
export const keepAttachment = (ctx: Context, attachment: LocatedAttachment): void => {
  ctx.state.attachment = attachment;
};

/** The file of `:id`, as the policy `is-visible` found it. @throws Refusal `not_found` when no policy did */
export const attachmentOf = (ctx: Context): LocatedAttachment => {
  const { attachment } = ctx.state as { attachment?: LocatedAttachment };
  if (!attachment) throw new Refusal('not_found');
  return attachment;
};
