import { type BaseQueryError, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { RefusalCode } from '../../../../../domain/refusal';
import { useWords } from '../words/use-words';

/** What the server said when it refused: a stable code, words in the reader's language, and what it knows besides. */
export type Refused = {
  code: RefusalCode | null;
  message: string;
  errors: readonly { path: readonly (string | number)[]; code: string; message: string }[];
};

type Details = { code?: RefusalCode; errors?: Refused['errors'] };

const isAnswer = (error: unknown): error is BaseQueryError =>
  typeof error === 'object' && error !== null && 'message' in error && 'name' in error;

/** Reads an error of a call. */
export const useRefusal = (): ((error: unknown) => Refused) => {
  const { t } = useWords();
  return useCallback(
    (error) => {
      if (!isAnswer(error)) return { code: null, message: t('common.problem'), errors: [] };
      if (error.name === 'UnknownError') return { code: null, message: t('common.offline'), errors: [] };
      const details = (error.details ?? {}) as Details;
      return {
        code: details.code ?? null,
        message: error.message ?? t('common.problem'),
        errors: details.errors ?? [],
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
