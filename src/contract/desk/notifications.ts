import * as z from 'zod';
import { notificationEvents, notificationStates } from '../../domain/notification/events';
import { languages } from '../../domain/vocabulary';
import { choiceFilter, pageQuery, textFilter } from '../list';
import { idParams } from '../path-params';
import { route } from '../route';
import { mailEvents, mailPreview, notification, templateTag, wholeNotification } from '../shapes/notification';
import { paginationMeta } from '../shapes/pagination';
import { requiredText } from '../text';

const permissions = ['notifications.manage'] as const;

/** The longest subject and body of a template, in characters. */
const longestTemplate = { subject: 200, body: 10_000 };

export const listNotifications = route({
  method: 'GET',
  path: '/desk/notifications',
  face: 'desk',
  id: 'listNotifications',
  summary: 'E-mails of the own offices, the newest first; request is a number or a public id',
  query: pageQuery.extend({
    filters: z
      .strictObject({
        state: choiceFilter(notificationStates),
        event: choiceFilter(mailEvents),
        request: textFilter(),
      })
      .prefault({}),
  }),
  status: 200,
  answer: z.array(notification),
  meta: paginationMeta,
  permissions,
  refusals: ['not_permitted', 'validation_failed'],
});

export const getNotification = route({
  method: 'GET',
  path: '/desk/notifications/:id',
  face: 'desk',
  id: 'getNotification',
  summary: 'An e-mail with its words',
  params: idParams,
  status: 200,
  answer: wholeNotification,
  permissions,
  refusals: ['not_found', 'not_permitted'],
});

export const resendNotification = route({
  method: 'POST',
  path: '/desk/notifications/:id/resend',
  face: 'desk',
  id: 'resendNotification',
  summary: 'Send an e-mail again; those about passwords and addresses only until they were sent',
  params: idParams,
  status: 200,
  answer: notification,
  permissions,
  refusals: ['not_found', 'not_permitted', 'mail_erased', 'idempotency_key_reused'],
});

export const listTemplateTags = route({
  method: 'GET',
  path: '/desk/email-templates/tags',
  face: 'desk',
  id: 'listTemplateTags',
  summary: 'The tags that templates of an event may have, each with its meaning and an example',
  query: z.strictObject({ event: z.enum(notificationEvents) }),
  status: 200,
  answer: z.array(templateTag),
  permissions,
  refusals: ['not_permitted', 'validation_failed'],
});

export const previewTemplate = route({
  method: 'POST',
  path: '/desk/email-templates/preview',
  face: 'desk',
  id: 'previewTemplate',
  summary: 'A template filled with samples; refused with the names of the tags that its event does not have',
  body: z.strictObject({
    event: z.enum(notificationEvents),
    language: z.enum(languages),
    subject: requiredText(longestTemplate.subject),
    body: requiredText(longestTemplate.body),
  }),
  status: 200,
  answer: mailPreview,
  permissions,
  refusals: ['not_permitted', 'validation_failed', 'idempotency_key_reused'],
});

export const restoreTemplate = route({
  method: 'POST',
  path: '/desk/email-templates/restore',
  face: 'desk',
  id: 'restoreTemplate',
  summary: 'Set a template back to the text that the product came with',
  body: z.strictObject({ event: z.enum(notificationEvents), language: z.enum(languages) }),
  status: 200,
  answer: z.strictObject({ subject: z.string(), body: z.string() }),
  permissions,
  refusals: ['not_permitted', 'validation_failed', 'idempotency_key_reused'],
});
