import type { listNotes } from '../../../../../contract/desk/requests';
import type { Answer } from '../../../../../contract/route';
import type { Database } from '../../../../../platform/database';
import { type PageMeta, pageOf } from '../../../../../platform/page';

type Note = Answer<typeof listNotes>[number];

/** One page of a request's internal notes, oldest first. */
export const readNotes = async (
  db: Database,
  requestId: number,
  pagination: { page: number; pageSize: number }
): Promise<{ data: Note[]; meta: PageMeta }> => {
  const { rows, meta } = await pageOf<Omit<Note, 'createdAt'> & { createdAt: Date }>(
    db,
    {
      select: `n.document_id AS "documentId", n.text, n.created_at AS "createdAt",
        json_build_object('id', u.id, 'name', trim(concat(u.firstname, ' ', u.lastname))) AS author`,
      from: 'notes n',
      join: 'JOIN admin_users u ON u.id = n.author_id',
      where: ['n.request_id = :requestId'],
      orderBy: 'n.id',
      bindings: { requestId },
    },
    pagination
  );
  return { data: rows.map((note) => ({ ...note, createdAt: note.createdAt.toISOString() })), meta };
};
