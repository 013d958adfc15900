import * as z from 'zod';
import { type Transaction, firstRowOf, inTransaction } from '../../platform/database';
import { MailRefused, sendMail } from '../../platform/mail/send-mail';
import { now } from '../clock/clock';
import { erasedWords, holdsSecretLink } from './account-links';

/** The payload of the job. */
export const notificationToSend = z.object({ id: z.int() });

type Message = {
  event: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  invitation: string | null;
  state: string;
};

const statement = `SELECT event, "to", subject, text, html, message_id AS "messageId", invitation, state
  FROM notifications WHERE id = :id`;

const invitationOf = (content: string | null) =>
  content === null
    ? null
    : { content, method: /^METHOD:CANCEL/m.test(content) ? ('CANCEL' as const) : ('REQUEST' as const) };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 1000);

/** The first half of the advisory locks that say "this mail is being sent"; the second is its id. */
const mailsOnTheirWay = 7_310_453;

const lock = 'SELECT pg_try_advisory_xact_lock(:mailsOnTheirWay, :id) AS "isMine"';

/** Sends the mail and records it; gives what hindered it, when it may go another time. */
const attempt = async (
  trx: Transaction,
  { id, isLastAttempt }: { id: number; isLastAttempt: boolean }
): Promise<Error | null> => {
  const message = await firstRowOf<Message>(trx, statement, { id });
  if (!message || message.state !== 'queued') return null;
  const { event, state: _state, invitation, ...mail } = message;
  const leftOver = holdsSecretLink(event) ? erasedWords : {};
  const record = (columns: Record<string, unknown>) =>
    trx('notifications')
      .where({ id })
      .update({ ...columns, attempts: trx.raw('attempts + 1'), updated_at: now() });
  try {
    await sendMail({ ...mail, invitation: invitationOf(invitation) });
  } catch (error) {
    const isFinal = error instanceof MailRefused || isLastAttempt;
    const reason = reasonOf(error);
    await record({ error: reason, ...(isFinal ? { state: 'failed', ...leftOver } : {}) });
    return isFinal ? null : new Error(reason);
  }
  await record({ state: 'sent', sent_at: now(), error: null, ...leftOver });
  return null;
};

/**
 * Sends one queued mail and records it. A crash in between sends it once more, with the same Message-ID. A refusal for good,
 * or the last failed attempt, ends as `failed` with its reason; before that it stays queued and the error is shown. One worker
 * at a time sends a mail, also when it was asked for again meanwhile. A secret link is not kept beyond the sending.
 * @throws whatever hinders the mail while there are attempts left, so that the queue tries again later
 */
export const sendNotification = async (id: number, { isLastAttempt }: { isLastAttempt: boolean }): Promise<void> => {
  const hindrance = await inTransaction(async (trx) => {
    const row = await firstRowOf<{ isMine: boolean }>(trx, lock, { mailsOnTheirWay, id });
    return row?.isMine ? attempt(trx, { id, isLastAttempt }) : new Error('The mail is being sent already');
  });
  if (hindrance !== null) throw hindrance;
};
