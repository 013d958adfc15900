import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { QueueRow } from '../../calls/queue';
import { usePerformMutation } from '../../calls/transitions';
import { useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';

/**
 * Assigns requests to one agent, each by an act of its own: those that a colleague was quicker with are named, with the reason.
 * `progress` is how many were tried so far, `null` when none is under way.
 */
export const useAssign = (): {
  assign: (rows: readonly QueueRow[], agent: number) => Promise<void>;
  progress: number | null;
} => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [perform] = usePerformMutation();
  const [progress, setProgress] = useState<number | null>(null);

  const assign = async (rows: readonly QueueRow[], agent: number): Promise<void> => {
    const refused: { number: string; reason: string }[] = [];
    for (const [index, { documentId, number }] of rows.entries()) {
      setProgress(index);
      const hasMore = index < rows.length - 1;
      const call = { id: documentId, name: 'assign', input: { agent }, key: crypto.randomUUID(), hasMore } as const;
      const result = await perform(call);
      if ('error' in result) refused.push({ number: number ?? '', reason: readRefusal(result.error).message });
    }
    setProgress(null);
    const count = rows.length - refused.length;
    if (count > 0) toggleNotification({ type: 'success', message: t('queue.assigned', { count }) });
    if (refused.length > 0) {
      toggleNotification({
        type: 'danger',
        message: t('queue.assignRefused', {
          numbers: refused.map((one) => one.number).join(', '),
          reason: [...new Set(refused.map((one) => one.reason))].join(' '),
        }),
      });
    }
  };

  return { assign, progress };
};
