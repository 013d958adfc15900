import { useListQueueQuery } from '../calls/queue';
import { queryOf } from '../pages/queue/queue-view';
import { ServiceTimeBar } from '../parts/ServiceTimeBar';
import { useLive } from '../parts/live';
import { useWords } from '../words/use-words';
import { WidgetList } from './WidgetList';
import { WidgetRow } from './WidgetRow';

const latest = {
  ...queryOf({ tab: 'late', page: 1, sort: 'dueAt', filters: {} }),
  pagination: { page: 1, pageSize: 5 },
};

/** The requests that have waited longest beyond their service time. */
export const LateWidget = () => {
  const { t, labels } = useWords();
  const { data, error, refetch } = useListQueueQuery(latest, useLive());
  return (
    <WidgetList rows={data?.data} error={error} refetch={refetch} empty={t('home.late.none')}>
      {({ documentId, number, declarant, state, agent, serviceTime }) => (
        <WidgetRow
          key={documentId}
          to={`/plugins/desk/requests/${documentId}`}
          title={number ?? ''}
          detail={[declarant.name, labels.states[state], agent?.name].filter(Boolean).join(' · ')}
          end={<ServiceTimeBar time={serviceTime} />}
        />
      )}
    </WidgetList>
  );
};
