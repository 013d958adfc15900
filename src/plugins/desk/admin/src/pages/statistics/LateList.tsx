import { EmptyStateLayout } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useListQueueQuery } from '../../calls/queue';
import { Problem } from '../../parts/Problem';
import { TextLink } from '../../parts/TextLink';
import { useLive } from '../../parts/live';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { QueueCell } from '../queue/queue-columns';
import { queryOf } from '../queue/queue-view';
import { Card } from './Card';
import { PlainTable } from './PlainTable';
import { queueAddress } from './queue-address';

const columns = ['declarant', 'state', 'office', 'agent', 'serviceTime'] as const;

/** The open requests that are late now, those that wait longest first: the head of the queue's own list. */
export const LateList = ({ office }: { office: string | undefined }) => {
  const { t } = useWords();
  const format = useFormat();
  const { currentData, error, refetch } = useListQueueQuery(
    queryOf({ tab: 'late', page: 1, filters: office === undefined ? {} : { office } }),
    useLive()
  );
  const rows = currentData?.data ?? [];
  const total = currentData?.meta.pagination.total ?? 0;
  return (
    <Card
      title={t('statistics.lateNow')}
      hint={t('statistics.lateNow.hint')}
      action={
        total > 0 && (
          <TextLink to={queueAddress('late', { office })}>
            {t('statistics.lateNow.all', { total: format.number(total) })}
          </TextLink>
        )
      }
    >
      {error ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : currentData === undefined ? (
        <Page.Loading />
      ) : rows.length === 0 ? (
        <EmptyStateLayout content={t('statistics.lateNow.none')} />
      ) : (
        <PlainTable
          caption={t('statistics.lateNow')}
          heads={[t('queue.column.number'), ...columns.map((column) => t(`queue.column.${column}`))]}
        >
          {rows.map((row) => (
            <tr key={row.documentId}>
              <th scope="row">
                <TextLink to={`/plugins/desk/requests/${row.documentId}`}>{row.number}</TextLink>
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <QueueCell column={column} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </PlainTable>
      )}
    </Card>
  );
};
