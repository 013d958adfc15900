import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { openStates } from '../../../../../../domain/vocabulary';
import { useLazyListQueueQuery, useListAgentsQuery, useListQueueQuery } from '../../calls/queue';
import { usePerformMutation } from '../../calls/transitions';
import { FormDialog } from '../../parts/FormDialog';
import { useKeptInput } from '../../parts/kept-input';
import { useWords } from '../../words/use-words';

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

/** Whose files are given away. */
export type LeavingAgent = { id: number; name: string };

type ReassignAllDialogProps = { office: string; from: LeavingAgent; close: () => void };

/** Gives all open files that an agent has in an office to another one; they are read a hundred at a time. */
export const ReassignAllDialog = ({ office, from, close }: ReassignAllDialogProps) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const [perform] = usePerformMutation();
  const kept = useKeptInput(`reassign-all:${office}:${from.id}`);
  const { data: agents } = useListAgentsQuery({ office });
  const theirs = {
    pagination: { page: 1, pageSize: 100 },
    filters: { office: [office], agent: [String(from.id)], state: openStates },
  };
  const { data: files } = useListQueueQuery(theirs, { refetchOnMountOrArgChange: true });
  const [readFiles] = useLazyListQueueQuery();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const others = (agents?.data ?? []).filter(({ id }) => id !== from.id);
  const total = files?.meta.pagination.total ?? 0;
  const agent = kept.text('agent');
  const reason = kept.text('reason');

  /** One file after the other, until none is left; the first refusal ends it. */
  const giveAway = async (told: (done: number) => void) => {
    const input = { agent: Number(agent), reason };
    // The list is read again after the acts, and until then still shows what was given away.
    const given = new Set<string>();
    for (;;) {
      const page = await readFiles(theirs);
      if (!page.data) return { error: page.error };
      const left = page.data.data.filter(({ operations }) => operations.includes('reassign'));
      if (left.length === 0) return { data: given.size };
      const rows = left.filter(({ documentId }) => !given.has(documentId));
      if (rows.length === 0) await aMoment();
      for (const [index, { documentId: id }] of rows.entries()) {
        const hasMore = index < rows.length - 1;
        const result = await perform({ id, name: 'reassign', input, key: crypto.randomUUID(), hasMore });
        if ('error' in result) return result;
        given.add(id);
        told(given.size);
      }
    }
  };

  /** What was done before a refusal is said, too. */
  const send = async () => {
    let given = 0;
    setProgress({ done: 0, total });
    const result = await giveAway((done) => {
      given = done;
      setProgress({ done, total });
    });
    setProgress(null);
    if ('error' in result && given > 0)
      toggleNotification({ type: 'success', message: t('offices.reassigned', { count: given }) });
    return result;
  };

  return (
    <FormDialog
      title={t('offices.reassignAllOf', { name: from.name })}
      act={t('offices.reassignAll')}
      explanation={progress ? t('offices.reassigning', progress) : t('offices.filesToReassign', { count: total })}
      done={t('offices.reassigned', { count: total })}
      isReady={agent !== '' && reason.trim() !== '' && total > 0}
      fields={['agent', 'reason']}
      send={send}
      sent={kept.forget}
      close={close}
    >
      {(errorAt) => (
        <>
          <Field.Root name="agent" required error={errorAt('agent')}>
            <Field.Label>{t('action.agent')}</Field.Label>
            <SingleSelect value={agent || null} onChange={(id) => kept.change('agent', String(id))}>
              {others.map(({ id, name, openRequests, absent }) => (
                <SingleSelectOption key={id} value={String(id)}>
                  {t(absent ? 'action.agentOption.absent' : 'action.agentOption', { name, count: openRequests })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
          <Field.Root name="reason" required error={errorAt('reason')}>
            <Field.Label>{t('action.reason')}</Field.Label>
            <Textarea value={reason} onChange={(event) => kept.change('reason', event.target.value)} />
            <Field.Error />
          </Field.Root>
        </>
      )}
    </FormDialog>
  );
};
