import { Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { NotificationState } from '../../../../../../domain/notification/events';
import type { Mail } from '../../calls/mails';
import { Badge } from '../../parts/StateBadge';
import type { Tone } from '../../parts/tones';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { useResend } from './use-resend';

const marks = {
  queued: { tone: 'amber', Icon: Clock },
  sent: { tone: 'green', Icon: CheckCircle },
  failed: { tone: 'red', Icon: CrossCircle },
} as const satisfies Record<NotificationState, { tone: Tone; Icon: ComponentType }>;

/** What is cut is the end of the text, whatever it is written in. */
const Line = ({ width, children }: { width: string; children: string }) => (
  <td style={{ maxInlineSize: width }}>
    <Flex direction="column" alignItems="flex-start">
      <Typography ellipsis dir="auto" title={children} maxWidth="100%">
        {children}
      </Typography>
    </Flex>
  </td>
);

/** One e-mail: whether it arrived, why not, and the way to read it and to send it again. */
export const MailRow = ({ mail, look }: { mail: Mail; look: () => void }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { resend, isBusy } = useResend(mail);
  return (
    <tr>
      <td style={{ maxInlineSize: '24rem' }}>
        <Typography style={{ whiteSpace: 'normal' }}>
          {mail.event === 'account' ? t('mails.account') : labels.notificationEvents[mail.event]}
        </Typography>
      </td>
      <Line width="22rem">{mail.to}</Line>
      <Line width="28rem">{mail.subject}</Line>
      <td style={{ maxInlineSize: '22rem' }}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Badge tone={marks[mail.state].tone} Icon={marks[mail.state].Icon}>
            {labels.notificationStates[mail.state]}
          </Badge>
          {mail.error !== null && (
            <Typography variant="pi" textColor="danger600" ellipsis dir="auto" title={mail.error} maxWidth="100%">
              {mail.error}
            </Typography>
          )}
        </Flex>
      </td>
      <td style={{ whiteSpace: 'nowrap' }}>
        <Typography>{format.instant(mail.sentAt)}</Typography>
      </td>
      <td style={{ whiteSpace: 'nowrap' }}>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={look}>
            {t('mails.read')}
          </Button>
          <Button size="S" variant="secondary" loading={isBusy} onClick={() => void resend()}>
            {t('mails.resend')}
          </Button>
        </Flex>
      </td>
    </tr>
  );
};
