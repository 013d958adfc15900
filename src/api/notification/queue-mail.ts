import { randomUUID } from 'node:crypto';
import type { NotificationEvent } from '../../domain/notification/events';
import { renderMail } from '../../domain/notification/mail';
import { mailFooter } from '../../domain/notification/mail-words';
import { type TagValues, valuesFor } from '../../domain/notification/tags';
import type { Language } from '../../domain/vocabulary';
import { type Transaction, rowsOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { publicHost } from '../../platform/environment';
import { now } from '../clock/clock';
import { type TemplateOf, readTemplates } from '../email-template/read-templates';
import type { Recipient } from './addressees';
import { enqueueSendings } from './enqueue-sending';

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

/** Of an address that the column and the mail server take (RFC 5321). */
const longestAddress = 254;

const hasAddress = ({ to }: WrittenMail): boolean =>
  to.length <= longestAddress && /^[^\s\p{Cc}]+@[^\s\p{Cc}]+$/u.test(to);

const rowOf = (mail: WrittenMail) => {
  const messageId = messageIdFor();
  return {
    document_id: newDocumentId(),
    event: mail.event,
    to: mail.to,
    language: mail.language,
    ...mail.rendered,
    invitation: mail.invitation ?? null,
    state: 'queued',
    attempts: 0,
    message_id: messageId,
    dedupe_key: mail.occasion === undefined ? messageId : `${mail.occasion}:${mail.to}`,
    request_id: mail.requestId ?? null,
    office_id: mail.officeId ?? null,
    at: (mail.at ?? now()).toISOString(),
  };
};

const columns = `document_id, event, "to", language, subject, text, html, invitation, state, attempts, message_id, dedupe_key,
  request_id, office_id`;

const insertStatement = `
  INSERT INTO notifications (${columns}, created_at, updated_at)
  SELECT ${columns}, at, at FROM json_to_recordset(:mails::json) AS mail (document_id text, event text, "to" text, language text,
    subject text, text text, html text, invitation text, state text, attempts integer, message_id text, dedupe_key text,
    request_id integer, office_id integer, at timestamp)
  ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`;

/**
 * Writes mails down and queues them, once for each occasion and address, by two statements whatever their number; all of it commits
 * with the open transaction. An address that cannot be one is left out: it hinders nobody else's mail.
 */
export const insertNotifications = async (trx: Transaction, mails: readonly WrittenMail[]): Promise<void> => {
  const [possible, impossible] = [mails.filter(hasAddress), mails.filter((mail) => !hasAddress(mail))];
  impossible.forEach(({ event, occasion }) => strapi.log.warn(`No mail for ${occasion ?? event}: the address is none`));
  if (possible.length === 0) return;
  const rows = await rowsOf<{ id: number }>(trx, insertStatement, { mails: JSON.stringify(possible.map(rowOf)) });
  await enqueueSendings(
    trx,
    rows.map(({ id }) => id)
  );
};

const rendered = ({ recipient, values, ...mail }: QueuedMail, templateOf: TemplateOf): WrittenMail => {
  const { addressee, language, email, name } = recipient;
  const told = valuesFor(mail.event, addressee, { ...values, 'recipient.name': name });
  const template = templateOf(mail.event, language);
  const footer = mailFooter(language, addressee);
  return { ...mail, to: email, language, rendered: renderMail({ language, ...template, values: told, footer }) };
};

/** Makes mails from their events' templates and queues them. */
export const queueMails = async (trx: Transaction, mails: readonly QueuedMail[]): Promise<void> => {
  const templateOf = await readTemplates(
    trx,
    mails.map(({ event, recipient: { language } }) => ({ event, language }))
  );
  await insertNotifications(
    trx,
    mails.map((mail) => rendered(mail, templateOf))
  );
};
