import {
  Alert,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { states } from '../../../../../../domain/vocabulary';
import { useListAgentsQuery, useListQueueQuery } from '../../calls/queue';
import { usePerformMutation } from '../../calls/transitions';
import { useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';
import { useKeptInput } from '../request/actions/kept-input';

/** Whose files are given away. */
export type LeavingAgent = { id: number; name: string };

const openStates = states.filter((state) => state !== 'draft' && state !== 'closed');

/** Gives the open files that an agent has in an office to another one, a hundred at a time. */
export const ReassignAllDialog = ({
  office,
  from,
  close,
}: {
  office: string;
  from: LeavingAgent;
  close: () => void;
}) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [perform] = usePerformMutation();
  const kept = useKeptInput(`reassign-all:${office}:${from.id}`);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data: agents } = useListAgentsQuery({ office });
  const { data: files } = useListQueueQuery(
    {
      pagination: { page: 1, pageSize: 100 },
      filters: { office: [office], agent: [String(from.id)], state: openStates },
    },
    { refetchOnMountOrArgChange: true }
  );
  const others = (agents?.data ?? []).filter(({ id }) => id !== from.id);
  const rows = (files?.data ?? []).filter(({ operations }) => operations.includes('reassign'));
  const agent = typeof kept.input.agent === 'string' ? kept.input.agent : null;
  const reason = typeof kept.input.reason === 'string' ? kept.input.reason : '';

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    setRefusal(null);
    let done = 0;
    for (const { documentId } of rows) {
      const result = await perform({
        id: documentId,
        name: 'reassign',
        input: { agent: Number(agent), reason },
        key: crypto.randomUUID(),
      });
      if ('error' in result) {
        const { errors, message } = readRefusal(result.error);
        setRefusal(errors[0]?.message ?? message);
        break;
      }
      done += 1;
    }
    setIsBusy(false);
    if (done > 0) toggleNotification({ type: 'success', message: t('offices.reassigned', { count: done }) });
    if (done < rows.length) return;
    kept.forget();
    close();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void send(event)} noValidate>
          <Modal.Header closeLabel={t('common.close')}>
            <Modal.Title>{t('offices.reassignAllOf', { name: from.name })}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography>{t('offices.filesToReassign', { count: rows.length })}</Typography>
              {refusal !== null && (
                <Alert variant="danger" closeLabel={t('common.close')} title={refusal} onClose={() => setRefusal(null)}>
                  {''}
                </Alert>
              )}
              <Field.Root name="agent" required>
                <Field.Label>{t('action.agent')}</Field.Label>
                <SingleSelect value={agent} onChange={(id) => kept.change('agent', String(id))}>
                  {others.map(({ id, name, openRequests, absent }) => (
                    <SingleSelectOption key={id} value={String(id)}>
                      {t(absent ? 'action.agentOption.absent' : 'action.agentOption', { name, count: openRequests })}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Field.Root name="reason" required>
                <Field.Label>{t('action.reason')}</Field.Label>
                <Textarea value={reason} onChange={(event) => kept.change('reason', event.target.value)} />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={agent === null || reason.trim() === '' || rows.length === 0}
            >
              {t('offices.reassignAll')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
