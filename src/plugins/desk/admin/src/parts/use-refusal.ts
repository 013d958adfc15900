import { type BaseQueryError, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { RefusalCode } from '../../../../../domain/refusal';
import { useWords } from '../words/use-words';

/** What the server said when it refused: a stable code, words in the reader's language, and what it knows besides. */
export type Refused = {
  code: RefusalCode | null;
  message: string;
  errors: readonly { path: readonly (string | number)[]; code: string; message: string }[];
  /** Who would be left with open requests. */
  agents: readonly { id: number; name: string; openRequests: number }[];
};

type Details = Partial<Pick<Refused, 'errors' | 'agents'> & { code: RefusalCode }>;

const isAnswer = (error: unknown): error is BaseQueryError =>
  typeof error === 'object' && error !== null && 'message' in error && 'name' in error;

/** The names that errors of a server have that cannot be reached: the browser's own, and the panel's. */
const unreachable: readonly string[] = ['TypeError', 'UnknownError'];

/** Reads an error of a call. */
export const useRefusal = (): ((error: unknown) => Refused) => {
  const { t } = useWords();
  return useCallback(
    (error) => {
      if (!isAnswer(error)) return { code: null, message: t('common.problem'), errors: [], agents: [] };
      if (unreachable.includes(error.name)) return { code: null, message: t('common.offline'), errors: [], agents: [] };
      const details = (error.details ?? {}) as Details;
      return {
        code: details.code ?? null,
        message: error.message || t('common.problem'),
        errors: details.errors ?? [],
        agents: details.agents ?? [],
      };
    },
    [t]
  );
};

/** Shows what a call was refused for. */
export const useShowRefusal = (): ((error: unknown) => void) => {
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  return useCallback(
    (error) => toggleNotification({ type: 'danger', message: readRefusal(error).message }),
    [toggleNotification, readRefusal]
  );
};
