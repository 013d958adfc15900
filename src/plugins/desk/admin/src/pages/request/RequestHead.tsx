import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import type { DeskRequest } from '../../calls/request';
import { Badge, StateBadge } from '../../parts/StateBadge';
import { ServiceTimeBar } from '../../parts/ServiceTimeBar';
import { useSaveFile } from '../../parts/use-file';
import { useWords } from '../../words/use-words';
import { type DeskAction, formOf, isDeskAction } from './actions/action-forms';

/** What moves the file on stands out; what gives it away does not. */
const main: readonly DeskAction[] = ['assign', 'take', 'start_processing', 'close_visit', 'close'];

/** Number, state and time of a request, and a button for each act that is allowed now. */
export const RequestHead = ({ request, act }: { request: DeskRequest; act: (action: DeskAction) => void }) => {
  const { t, labels } = useWords();
  const { save, isSaving } = useSaveFile();
  const actions = request.operations.filter(isDeskAction);
  const buttonText = (action: DeskAction): string =>
    action === 'close' && request.responseIfClosed !== null
      ? `${labels.transitions.close} ▸ ${labels.responses[request.responseIfClosed]}`
      : labels.transitions[action];
  return (
    <Layouts.Header
      navigationAction={<BackButton fallback="/plugins/desk/requests" />}
      title={request.number ?? ''}
      subtitle={
        <Flex gap={4} wrap="wrap" paddingTop={1}>
          <StateBadge state={request.state} response={request.response} />
          <Typography textColor="neutral800">{request.declarant.name}</Typography>
          <Typography textColor="neutral700">{request.office?.code}</Typography>
          <Typography textColor="neutral700">
            {request.agent ? t('request.agent', { name: request.agent.name }) : t('request.noAgent')}
          </Typography>
          <ServiceTimeBar time={request.serviceTime} />
          {request.state === 'closed' && <Badge tone="neutral">{labels.states.closed}</Badge>}
        </Flex>
      }
      primaryAction={
        <Flex gap={2} wrap="wrap" justifyContent="flex-end">
          {actions.map((action) => (
            <Button
              key={action}
              variant={main.includes(action) ? 'default' : formOf(action).isGrave ? 'danger-light' : 'secondary'}
              onClick={() => act(action)}
            >
              {buttonText(action)}
            </Button>
          ))}
          <Button
            variant="tertiary"
            startIcon={<Download />}
            loading={isSaving}
            onClick={() =>
              save(
                `/desk/requests/${request.documentId}/summary.pdf`,
                `${request.number ?? ''}-${labels.summary.fileName}.pdf`
              )
            }
          >
            {t('request.saveSummary')}
          </Button>
        </Flex>
      }
    />
  );
};
