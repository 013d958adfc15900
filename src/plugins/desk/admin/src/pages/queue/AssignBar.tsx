import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { QueueRow } from '../../calls/queue';
import { useListAgentsQuery } from '../../calls/queue';
import { usePerformMutation } from '../../calls/transitions';
import { useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';

/** Gives the selected requests to one agent. Each is an act of its own: those that a colleague was quicker with are named. */
export const AssignBar = ({ rows, done }: { rows: readonly QueueRow[]; done: () => void }) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [perform] = usePerformMutation();
  const [agent, setAgent] = useState<number | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const offices = [...new Set(rows.map(({ office }) => office?.code))];
  const { data } = useListAgentsQuery({ office: offices.length === 1 ? offices[0] : undefined });
  // Somebody who works for several offices is listed once for each.
  const agents = [...new Map((data?.data ?? []).map((one) => [one.id, one])).values()];

  const assign = async (chosen: number): Promise<void> => {
    setIsBusy(true);
    const refused: string[] = [];
    for (const { documentId } of rows) {
      const result = await perform({
        id: documentId,
        name: 'assign',
        input: { agent: chosen },
        key: crypto.randomUUID(),
      });
      if ('error' in result) refused.push(readRefusal(result.error).message);
    }
    setIsBusy(false);
    const assigned = rows.length - refused.length;
    if (assigned > 0) toggleNotification({ type: 'success', message: t('queue.assigned', { count: assigned }) });
    if (refused.length > 0) {
      toggleNotification({
        type: 'danger',
        message: t('queue.assignRefused', { count: refused.length, reason: [...new Set(refused)].join(' ') }),
      });
    }
    done();
  };

  return (
    <Flex gap={3} padding={3} background="primary100" hasRadius wrap="wrap">
      <Typography fontWeight="semiBold" aria-live="polite">
        {t('queue.selected', { count: rows.length })}
      </Typography>
      <SingleSelect
        aria-label={t('queue.assignTo')}
        placeholder={t('queue.assignTo')}
        size="S"
        value={agent}
        onChange={(id) => setAgent(Number(id))}
      >
        {agents.map(({ id, name, openRequests, absent }) => (
          <SingleSelectOption key={id} value={id}>
            {`${name} (${openRequests})${absent ? ` – ${t('common.absent')}` : ''}`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Button size="S" disabled={agent === null} loading={isBusy} onClick={() => agent !== null && void assign(agent)}>
        {t('common.confirm')}
      </Button>
    </Flex>
  );
};
