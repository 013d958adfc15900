import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type Mail, useResendMailMutation } from '../../calls/mails';
import { useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';

/** Sends an e-mail again, once: where no answer came, the next attempt is the same act. */
export const useResend = ({ documentId: id, to }: Mail): { resend: () => Promise<void>; isBusy: boolean } => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [send, { isLoading: isBusy }] = useResendMailMutation();
  const [key, setKey] = useState(() => crypto.randomUUID());

  const resend = async (): Promise<void> => {
    const result = await send({ id, key });
    const refused = 'error' in result ? readRefusal(result.error) : null;
    if (refused?.code !== null) setKey(crypto.randomUUID());
    if (refused) toggleNotification({ type: 'danger', message: refused.message });
    else toggleNotification({ type: 'success', message: t('mails.queuedAgain', { to }) });
  };

  return { resend, isBusy };
};
