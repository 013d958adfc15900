import type { getNotification, listNotifications } from '../../contract/desk/notifications';
import type { Answer, Query } from '../../contract/route';
import { selectList } from '../../platform/columns';
import { type Database, firstRowOf } from '../../platform/database';
import { type PageMeta, pageOf } from '../../platform/page';
import { erasedWords, holdsSecretLink } from './account-links';
import type { MailScope } from './mail-scope';

type Row = Answer<typeof listNotifications>[number];
type WholeRow = Answer<typeof getNotification>;
type Stored<R extends Row> = Omit<R, 'sentAt'> & { sentAt: Date | null };

const fields = ['documentId', 'event', 'to', 'language', 'subject', 'state', 'attempts', 'error', 'sentAt'];

const present = <R extends Row>({ sentAt, ...row }: Stored<R>) => ({ ...row, sentAt: sentAt?.toISOString() ?? null });

/** About a request that is now in the scope: what was withdrawn or given away is no longer this office's business. */
const scopeCondition = (scope: MailScope): string[] =>
  scope === null
    ? []
    : [`n.request_id IN (SELECT id FROM requests WHERE state <> 'draft' AND office_id = ANY(:scope))`];

/** E-mails, the newest first. */
export const readNotifications = async (
  db: Database,
  scope: MailScope,
  { filters, pagination }: Query<typeof listNotifications>
): Promise<{ data: Row[]; meta: PageMeta }> => {
  const { state, event, request } = filters;
  const { rows, meta } = await pageOf<Stored<Row>>(
    db,
    {
      select: selectList(fields, 'n'),
      from: 'notifications n',
      where: [
        ...scopeCondition(scope),
        ...(state ? ['n.state = ANY(:state)'] : []),
        ...(event ? ['n.event = ANY(:event)'] : []),
        ...(request
          ? ['n.request_id IN (SELECT id FROM requests WHERE number = ANY(:request) OR document_id = ANY(:request))']
          : []),
      ],
      orderBy: 'n.created_at DESC, n.id DESC',
      bindings: { ...(scope ? { scope } : {}), ...filters },
    },
    pagination
  );
  return { data: rows.map(present), meta };
};

/** Before it was sent, such a mail still has its words. */
const withoutSecrets = (mail: WholeRow): WholeRow => (holdsSecretLink(mail.event) ? { ...mail, ...erasedWords } : mail);

/** An e-mail with its words, when it is within the scope. */
export const readNotification = async (
  db: Database,
  scope: MailScope,
  documentId: string
): Promise<WholeRow | undefined> => {
  const row = await firstRowOf<Stored<WholeRow>>(
    db,
    `SELECT ${selectList([...fields, 'text', 'html'], 'n')} FROM notifications n
     WHERE ${['n.document_id = :documentId', ...scopeCondition(scope)].join(' AND ')}`,
    { documentId, ...(scope ? { scope } : {}) }
  );
  return row && withoutSecrets(present(row));
};
