import { mailFrom, mailTransport } from './mail-server';

/** One message as it leaves. */
export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** An iCalendar object and its method. */
  invitation: { method: 'REQUEST' | 'CANCEL'; content: string } | null;
};

/** The mail server refused this message for good (a 5xx answer): trying again would change nothing. */
export class MailRefused extends Error {}

type SmtpError = { code?: unknown; responseCode?: unknown };

/**
 * A 5xx answer to the recipient or the message is final; one to the connection or the log-in is the server's trouble, and
 * passes.
 */
const isFinal = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, responseCode } = error as SmtpError;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
};

type Provider = { send(options: Readonly<Record<string, unknown>>): Promise<unknown> };

/** The part of the platform's plugin that its types leave out. */
type EmailPlugin = { provider: Provider };

let smtp: Provider | undefined;

/**
 * Puts something else in the place of the platform's mail provider, and keeps that for our own sending: whatever the platform
 * itself mails (passwords, confirmations) then goes through the queue too.
 */
export const interceptPlatformMail = (send: Provider['send']): void => {
  const plugin = strapi.plugin('email') as unknown as EmailPlugin;
  smtp = plugin.provider;
  plugin.provider = { send };
};

/**
 * Hands one message to the mail server.
 * @throws MailRefused when the server refuses it for good; any other error when it may work later
 */
export const sendMail = async ({ invitation, ...mail }: OutgoingMail): Promise<void> => {
  const transport = mailTransport();
  if (transport === 'kept') return;
  if (transport === 'missing') throw new Error('No mail server is configured (SMTP_HOST)');
  try {
    if (!smtp) throw new Error('The mail provider is not ready');
    await smtp.send({
      ...mail,
      from: mailFrom(),
      ...(invitation ? { icalEvent: { filename: 'invitation.ics', ...invitation } } : {}),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw isFinal(error) ? new MailRefused(reason) : new Error(reason);
  }
};
