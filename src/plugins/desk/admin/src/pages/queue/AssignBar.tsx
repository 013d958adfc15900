import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { type QueueRow, useListAgentsQuery } from '../../calls/queue';
import { useWords } from '../../words/use-words';
import { useAssign } from './use-assign';

type AssignBarProps = { rows: readonly QueueRow[]; done: () => void };

/** Assigns the selected requests to one agent of their office. */
export const AssignBar = ({ rows, done }: AssignBarProps) => {
  const { t } = useWords();
  const [agent, setAgent] = useState<number | null>(null);
  const { assign, progress } = useAssign();
  const [office, ...otherOffices] = new Set(rows.map((row) => row.office?.code));
  const isOneOffice = otherOffices.length === 0;
  const { data: agents } = useListAgentsQuery({ office }, { skip: !isOneOffice });
  const isKnown = agents?.data.some(({ id }) => id === agent) ?? false;

  const confirm = async (): Promise<void> => {
    if (agent === null) return;
    await assign(rows, agent);
    done();
  };

  return (
    <Flex gap={3} padding={3} background="primary100" hasRadius wrap="wrap">
      <Typography fontWeight="semiBold" textColor="neutral800" aria-live="polite">
        {progress === null
          ? t('queue.selected', { count: rows.length })
          : t('queue.assigning', { done: progress, total: rows.length })}
      </Typography>
      {isOneOffice ? (
        <>
          <SingleSelect
            aria-label={t('queue.assignTo')}
            placeholder={t('queue.assignTo')}
            size="S"
            value={isKnown ? agent : null}
            onChange={(id) => setAgent(Number(id))}
          >
            {(agents?.data ?? []).map(({ id, name, openRequests, absent }) => (
              <SingleSelectOption key={id} value={id}>
                {`${name} (${openRequests})${absent ? ` – ${t('common.absent')}` : ''}`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Button size="S" disabled={!isKnown} loading={progress !== null} onClick={() => void confirm()}>
            {t('common.confirm')}
          </Button>
        </>
      ) : (
        <Typography textColor="neutral700">{t('queue.severalOffices')}</Typography>
      )}
    </Flex>
  );
};
