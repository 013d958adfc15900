import {
  getNotification,
  listNotifications,
  listTemplateTags,
  previewTemplate,
  resendNotification,
  restoreTemplate,
} from '../../../../../contract/desk/notifications';
import { deskRoute } from '../../../../../platform/http/routes';

const oneMail = { policies: ['api::notification.is-visible'] };

/** What was mailed, and the texts that mails are made of. */
export const notifications = [
  deskRoute(listNotifications, 'notification.list'),
  deskRoute(getNotification, 'notification.find', oneMail),
  deskRoute(resendNotification, 'notification.resend', oneMail),
  deskRoute(listTemplateTags, 'email-template.tags'),
  deskRoute(previewTemplate, 'email-template.preview'),
  deskRoute(restoreTemplate, 'email-template.restore'),
];
