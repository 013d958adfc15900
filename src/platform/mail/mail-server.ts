import { mode, wholeNumber } from '../environment';

/** How mail leaves: by an SMTP server, nowhere (kept in the list, as demos and developers want it), or not yet. */
export type MailTransport = 'smtp' | 'kept' | 'missing';

/** Without a server production waits for one: mail is delayed, never lost. */
export const mailTransport = (): MailTransport => {
  if (process.env.SMTP_HOST) return 'smtp';
  return mode() === 'production' ? 'missing' : 'kept';
};

const seconds = (count: number): number => count * 1000;

/** Options of the SMTP provider; a server that hangs is given up after these times and tried again later. */
export const smtpOptions = () => ({
  host: process.env.SMTP_HOST ?? 'localhost',
  port: wholeNumber('SMTP_PORT', 587),
  secure: process.env.SMTP_SECURE === 'true',
  ...(process.env.SMTP_USER ? { auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASSWORD ?? '' } } : {}),
  connectionTimeout: seconds(10),
  greetingTimeout: seconds(10),
  socketTimeout: seconds(20),
});

/** The sender of every mail. */
export const mailFrom = (): string => process.env.MAIL_FROM ?? 'Conformity Desk <no-reply@localhost>';
