import type { Transaction } from '../../platform/database';
import { mailTransport } from '../../platform/mail/mail-server';

/**
 * Mails about accounts hold links that open them: whoever may read mails, the database or its backup must not be able to take
 * over the account. Only where mails are kept instead of sent, in a demo and in development, do their readers find them there.
 */
export const holdsSecretLink = (event: string): boolean => event === 'account' && mailTransport() !== 'kept';

/** What is left of the words of a mail whose link is a secret, once it was sent or given up. */
export const erasedWords = { text: '', html: '' } as const;

/** Whether a mail's words were erased, as a condition in SQL. */
export const isErased = `(event = 'account' AND text = '')`;

/** Erases what mails that are done still hold of such links: those of before this was seen to, or of a demo that became earnest. */
export const eraseLinksOfDoneMails = async (trx: Transaction): Promise<void> => {
  if (!holdsSecretLink('account')) return;
  await trx('notifications')
    .where({ event: 'account' })
    .whereIn('state', ['sent', 'failed'])
    .whereRaw(`NOT ${isErased}`)
    .update(erasedWords);
};
