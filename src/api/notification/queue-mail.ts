import { randomUUID } from 'node:crypto';
import type { NotificationEvent } from '../../domain/notification/events';
import { renderMail } from '../../domain/notification/mail';
import { mailFooter } from '../../domain/notification/mail-words';
import { type TagValues, valuesFor } from '../../domain/notification/tags';
import type { Language } from '../../domain/vocabulary';
import { type Transaction, firstRowOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { publicHost } from '../../platform/environment';
import { now } from '../clock/clock';
import { readTemplate } from '../email-template/read-template';
import type { Recipient } from './addressees';
import { enqueueSending } from './enqueue-sending';

/** One mail to be written and sent. */
export type QueuedMail = {
  event: NotificationEvent;
  recipient: Recipient;
  /** What tells this mail from all others: a second one with the same words is not queued. */
  occasion: string;
  /** The tags' values in the recipient's language. */
  values: TagValues;
  /** The moment that the mail tells of; now, unless said otherwise. */
  at?: Date;
  /** An iCalendar object. */
  invitation?: string | null;
  requestId?: number | null;
  officeId?: number | null;
};

const messageIdFor = (): string => {
  return `<${randomUUID()}@${publicHost()}>`;
};

/** A mail as it is written down; without an occasion it is one of its own. */
type WrittenMail = {
  event: NotificationEvent | 'account';
  to: string;
  language: Language;
  rendered: { subject: string; text: string; html: string };
  occasion?: string;
  /** The moment that it tells of, by which mails are listed; now, unless said otherwise. */
  at?: Date;
  invitation?: string | null;
  requestId?: number | null;
  officeId?: number | null;
};

/** Writes a mail down and queues it, once for each occasion and address; both commit with the open transaction. */
export const insertNotification = async (trx: Transaction, mail: WrittenMail): Promise<void> => {
  const at = mail.at ?? now();
  const messageId = messageIdFor();
  const row = await firstRowOf<{ id: number }>(
    trx,
    `INSERT INTO notifications (document_id, event, "to", language, subject, text, html, invitation, state, attempts,
       message_id, dedupe_key, request_id, office_id, created_at, updated_at)
     VALUES (:documentId, :event, :to, :language, :subject, :text, :html, :invitation, 'queued', 0,
       :messageId, :dedupeKey, :requestId, :officeId, :at, :at)
     ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
    {
      documentId: newDocumentId(),
      event: mail.event,
      to: mail.to,
      language: mail.language,
      ...mail.rendered,
      invitation: mail.invitation ?? null,
      messageId,
      dedupeKey: mail.occasion === undefined ? messageId : `${mail.occasion}:${mail.to}`,
      requestId: mail.requestId ?? null,
      officeId: mail.officeId ?? null,
      at,
    }
  );
  if (row) await enqueueSending(trx, row.id);
};

/** Makes a mail from its event's template and queues it. */
export const queueMail = async (trx: Transaction, { recipient, values, ...mail }: QueuedMail): Promise<void> => {
  const { addressee, language, email, name } = recipient;
  const template = await readTemplate(trx, mail.event, language);
  const told = valuesFor(mail.event, addressee, { ...values, 'recipient.name': name });
  const rendered = renderMail({ language, ...template, values: told, footer: mailFooter(language, addressee) });
  await insertNotification(trx, { ...mail, to: email, language, rendered });
};
