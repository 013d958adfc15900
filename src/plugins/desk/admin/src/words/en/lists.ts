import type { Translation } from '../translation';
import type { lists as french } from '../fr/lists';

export const lists = {
  'common.clearSearch': 'Clear the search',
  'certificates.column.importer': 'Importer',
  'certificates.column.office': 'Office',
  'certificates.column.request': 'Request',
  'certificates.search': 'Number or importer',
  'certificates.none': 'No document matches.',
  'certificates.revoke': 'Revoke',
  'certificates.revoke.explanation':
    'The document is worth nothing any more; its holder is told, with the reason. This cannot be undone.',
  'certificates.revoked': '{number} is revoked.',
  'certificates.use': 'Mark as used',
  'certificates.use.explanation': 'A certificate of conformity serves for one shipment.',
  'certificates.used': '{number} is marked as used.',
  'certificates.dum': 'Reference of the DUM',
  'visits.subtitle': 'Click on a visit to open the file; drag one of your own to reschedule it.',
  'mails.subtitle': 'What the platform sent, and to whom.',
  'mails.request': 'Number of the request',
  'mails.column.event': 'Event',
  'mails.column.to': 'Recipient',
  'mails.column.subject': 'Subject',
  'mails.column.state': 'State',
  'mails.column.sentAt': 'Sent on',
  'mails.column.actions': 'Actions',
  'mails.none': 'No e-mail matches.',
  'mails.account': 'Account',
  'mails.read': 'Read',
  'mails.resend': 'Send again',
  'mails.queuedAgain': 'The e-mail is on its way to {to} again.',
  'mails.to': 'To {to}',
} as const satisfies Translation<typeof french>;
