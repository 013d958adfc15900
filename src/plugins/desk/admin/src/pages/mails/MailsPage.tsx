import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { type ComponentType, useState } from 'react';
import {
  type NotificationState,
  notificationEvents,
  notificationStates,
} from '../../../../../../domain/notification/events';
import { type Mail, useListMailsQuery, useResendMailMutation } from '../../calls/mails';
import { Choose } from '../../parts/Choose';
import { Listing } from '../../parts/Listing';
import { Search } from '../../parts/Search';
import { Badge } from '../../parts/StateBadge';
import type { Tone } from '../../parts/tones';
import { useAddress } from '../../parts/use-address';
import { useShowRefusal } from '../../parts/use-refusal';
import { useFormat } from '../../words/use-format';
import { Title } from '../../parts/Title';
import { useWords } from '../../words/use-words';
import { MailDialog } from './MailDialog';

const marks = {
  queued: { tone: 'amber', Icon: Clock },
  sent: { tone: 'green', Icon: CheckCircle },
  failed: { tone: 'red', Icon: CrossCircle },
} as const satisfies Record<NotificationState, { tone: Tone; Icon: ComponentType }>;

const columns = ['event', 'to', 'subject', 'state', 'sentAt', 'actions'] as const;

/** What was sent to whom, why something was not, and the way to send it again. */
const MailsPage = () => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { of, page, change } = useAddress();
  const { toggleNotification } = useNotification();
  const showRefusal = useShowRefusal();
  const [resend] = useResendMailMutation();
  const [opened, setOpened] = useState<string | null>(null);
  const chosen = (name: string): string[] | undefined => (of(name) === undefined ? undefined : [of(name) ?? '']);
  const list = useListMailsQuery(
    {
      pagination: { page, pageSize: 25 },
      filters: { state: chosen('state'), event: chosen('event'), request: chosen('request') },
    },
    { pollingInterval: 15_000, refetchOnMountOrArgChange: true }
  );

  const sendAgain = async ({ documentId, to }: Mail): Promise<void> => {
    const result = await resend({ id: documentId, key: crypto.randomUUID() });
    if ('error' in result) showRefusal(result.error);
    else toggleNotification({ type: 'success', message: t('mails.queuedAgain', { to }) });
  };

  return (
    <Page.Main>
      <Title>{t('menu.mails')}</Title>
      <Layouts.Header title={t('menu.mails')} subtitle={t('mails.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={2} wrap="wrap">
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
          </Flex>
          <Listing
            heads={columns.map((column) => t(`mails.column.${column}`))}
            list={list}
            empty={t('mails.none')}
            turnTo={(to) => change({ page: String(to) })}
          >
            {(mail) => (
              <Tr key={mail.documentId}>
                <Td>
                  <Typography>
                    {mail.event === 'account' ? t('mails.account') : labels.notificationEvents[mail.event]}
                  </Typography>
                </Td>
                <Td maxWidth="22rem">
                  <Typography ellipsis title={mail.to}>
                    {mail.to}
                  </Typography>
                </Td>
                <Td maxWidth="30rem">
                  <Typography ellipsis title={mail.subject}>
                    {mail.subject}
                  </Typography>
                </Td>
                <Td maxWidth="26rem">
                  <Flex direction="column" alignItems="flex-start" gap={1}>
                    <Badge tone={marks[mail.state].tone} Icon={marks[mail.state].Icon}>
                      {labels.notificationStates[mail.state]}
                    </Badge>
                    {mail.error !== null && (
                      <Typography variant="pi" textColor="danger600" ellipsis title={mail.error}>
                        {mail.error}
                      </Typography>
                    )}
                  </Flex>
                </Td>
                <Td>
                  <Typography>{format.instant(mail.sentAt)}</Typography>
                </Td>
                <Td>
                  <Flex gap={2} justifyContent="flex-end">
                    <Button size="S" variant="tertiary" onClick={() => setOpened(mail.documentId)}>
                      {t('mails.read')}
                    </Button>
                    <Button size="S" variant="secondary" onClick={() => void sendAgain(mail)}>
                      {t('mails.resend')}
                    </Button>
                  </Flex>
                </Td>
              </Tr>
            )}
          </Listing>
        </Flex>
      </Layouts.Content>
      {opened !== null && <MailDialog id={opened} close={() => setOpened(null)} />}
    </Page.Main>
  );
};

export default MailsPage;
