import { Typography } from '@strapi/design-system';
import { useListMailsQuery } from '../calls/mails';
import { useLive } from '../parts/live';
import { useWords } from '../words/use-words';
import { WidgetList } from './WidgetList';
import { WidgetRow } from './WidgetRow';

const failed = { pagination: { page: 1, pageSize: 5 }, filters: { state: ['failed'] } };

/** The e-mails that were given up, and why. */
export const FailedMailsWidget = () => {
  const { t } = useWords();
  const { data, error, refetch } = useListMailsQuery(failed, useLive());
  return (
    <WidgetList rows={data?.data} error={error} refetch={refetch} empty={t('home.mails.none')}>
      {({ documentId, subject, to, error: reason }) => (
        <WidgetRow
          key={documentId}
          to="/plugins/desk/mails?state=failed"
          title={subject}
          detail={[to, reason].filter(Boolean).join(' · ')}
          end={<Typography textColor="danger600">{t('home.mails.failed')}</Typography>}
        />
      )}
    </WidgetList>
  );
};
