import type { addAttachments } from '../../contract/declarants/attachments';
import type { Answer } from '../../contract/route';
import { selectList } from '../../platform/columns';
import { type Database, rowsOf } from '../../platform/database';

/** An attachment as the contract answers it. */
export type PresentedAttachment = Answer<typeof addAttachments>[number];

/** An attachment's row, with what links it to an information request; a visit names its report by `id`. */
export type StoredAttachment = Omit<PresentedAttachment, 'createdAt'> & {
  id: number;
  informationRequestId: number | null;
  createdAt: Date;
};

const fields = [
  'id',
  'informationRequestId',
  'documentId',
  'documentType',
  'name',
  'mime',
  'size',
  'sha256',
  'scan',
  'createdAt',
] as const satisfies readonly (keyof StoredAttachment)[];

/** The attachments of a request in the order in which they came; one statement. */
export const attachmentsOf = (db: Database, requestId: number): Promise<StoredAttachment[]> =>
  rowsOf<StoredAttachment>(
    db,
    `SELECT ${selectList(fields)} FROM attachments WHERE request_id = :requestId ORDER BY id`,
    { requestId }
  );

export const presentAttachment = ({
  id: _id,
  informationRequestId: _informationRequest,
  createdAt,
  ...attachment
}: StoredAttachment): PresentedAttachment => ({ ...attachment, createdAt: createdAt.toISOString() });
