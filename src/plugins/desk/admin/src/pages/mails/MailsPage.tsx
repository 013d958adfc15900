import { useState } from 'react';
import { notificationEvents, notificationStates } from '../../../../../../domain/notification/events';
import { useListMailsQuery } from '../../calls/mails';
import { Choose } from '../../parts/Choose';
import { ListPage } from '../../parts/ListPage';
import { useLive } from '../../parts/live';
import { Search } from '../../parts/Search';
import { useAddress } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { MailDialog } from './MailDialog';
import { MailRow } from './MailRow';

const columns = ['event', 'to', 'subject', 'state', 'sentAt', 'actions'] as const;

/** What was sent to whom, why something was not, and the way to send it again. */
const MailsPage = () => {
  const { t, labels } = useWords();
  const { of, chosen, page, change } = useAddress();
  const [opened, setOpened] = useState<string | null>(null);
  const list = useListMailsQuery(
    {
      pagination: { page, pageSize: 25 },
      filters: { state: chosen('state'), event: chosen('event'), request: chosen('request') },
    },
    { ...useLive(), refetchOnMountOrArgChange: true }
  );

  return (
    <ListPage
      title={t('menu.mails')}
      subtitle={t('mails.subtitle')}
      filters={
        <>
          <Search hint={t('mails.request')} value={of('request')} search={(request) => change({ request })} />
          <Choose
            label={t('mails.column.state')}
            value={of('state')}
            choices={notificationStates.map((state) => ({ value: state, label: labels.notificationStates[state] }))}
            choose={(state) => change({ state })}
          />
          <Choose
            label={t('mails.column.event')}
            value={of('event')}
            choices={notificationEvents.map((event) => ({ value: event, label: labels.notificationEvents[event] }))}
            choose={(event) => change({ event })}
          />
        </>
      }
      heads={columns.map((column) => t(`mails.column.${column}`))}
      list={list}
      empty={t('mails.none')}
      row={(mail) => <MailRow key={mail.documentId} mail={mail} look={() => setOpened(mail.documentId)} />}
    >
      {opened !== null && <MailDialog id={opened} close={() => setOpened(null)} />}
    </ListPage>
  );
};

export default MailsPage;
