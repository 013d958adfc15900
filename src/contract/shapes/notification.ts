import * as z from 'zod';
import { notificationEvents, notificationStates } from '../../domain/notification/events';
import { languages } from '../../domain/vocabulary';
import { count, documentId, instant, text } from './scalars';

/** What a mail is about; `account` stands for the platform's own about passwords and addresses. */
export const mailEvents = [...notificationEvents, 'account'] as const;

/** One e-mail to one recipient; `error` is the reason of the last attempt that failed. */
export const notification = z
  .strictObject({
    documentId,
    event: z.enum(mailEvents),
    to: text,
    language: z.enum(languages),
    subject: text,
    state: z.enum(notificationStates),
    attempts: count,
    error: text.nullable(),
    sentAt: instant.nullable(),
  })
  .meta({ id: 'Notification' });

/** An e-mail with its words. */
export const wholeNotification = notification.extend({ text, html: text }).meta({ id: 'WholeNotification' });

/** What a mail looks like with sample values. */
export const mailPreview = z.strictObject({ subject: text, text, html: text }).meta({ id: 'MailPreview' });

/** A tag of a template: what it stands for and an example, in the reader's language. */
export const templateTag = z.strictObject({ name: text, label: text, sample: text }).meta({ id: 'TemplateTag' });
