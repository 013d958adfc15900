import { Typography } from '@strapi/design-system';
import { addDays, dayOf } from '../../../../../domain/casablanca';
import { useListVisitsQuery } from '../calls/visits';
import { useFormat } from '../words/use-format';
import { useLive } from '../parts/live';
import { useWords } from '../words/use-words';
import { WidgetList } from './WidgetList';
import { WidgetRow } from './WidgetRow';

/** The visits that are planned for today and tomorrow, in Casablanca. */
export const VisitsWidget = () => {
  const { t } = useWords();
  const format = useFormat();
  const today = dayOf(new Date());
  const { data, error, refetch } = useListVisitsQuery(
    { from: today, to: addDays(today, 1), office: undefined },
    useLive()
  );
  const planned = data?.data.filter(({ state }) => state === 'scheduled');
  return (
    <WidgetList rows={planned} error={error} refetch={refetch} empty={t('home.visits.none')}>
      {({ documentId, request, scheduledAt, place, agent }) => (
        <WidgetRow
          key={documentId}
          to={`/plugins/desk/requests/${request.documentId}?tab=visits`}
          title={request.number}
          detail={[place, agent?.name].filter(Boolean).join(' · ')}
          end={
            <Typography fontWeight="semiBold">
              {t(dayOf(new Date(scheduledAt)) === today ? 'home.visits.today' : 'home.visits.tomorrow', {
                time: format.instant(scheduledAt).slice(-5),
              })}
            </Typography>
          }
        />
      )}
    </WidgetList>
  );
};
