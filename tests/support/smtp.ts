import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { freePort } from '../../scripts/launcher/free-port.mjs';

/** What a mail server does with whoever comes. */
export type SmtpBehaviour =
  | 'accept'
  /** Nobody listens. */
  | 'refuse_connection'
  /** Takes the connection and says nothing. */
  | 'hang'
  | 'rcpt_4xx'
  | 'rcpt_5xx'
  | 'data_4xx'
  | 'data_5xx'
  /** Takes a second for each message. */
  | 'slow'
  /** Has the message, and never says so. */
  | 'withhold_answer';

/** A message as it came, to whom it was sent. */
export type ReceivedMail = {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The iCalendar object and its method, from the part that mail programs show. */
  invitation: { method: string; content: string } | null;
};

export type TestSmtp = {
  port: number;
  /** For the environment of a server that sends here. */
  env: { SMTP_HOST: string; SMTP_PORT: string };
  /** Everything that came whole, also what was not acknowledged. */
  mails: ReceivedMail[];
  /** Connections so far. */
  connections: () => number;
  behave: (behaviour: SmtpBehaviour) => Promise<void>;
  /** The mails so far, once they are as wished. @throws Error that lists them when they are not in time */
  waitForMails: (isDone: (mails: ReceivedMail[]) => boolean, timeoutMs?: number) => Promise<ReceivedMail[]>;
  close: () => Promise<void>;
};

const answer = (code: number): Error => Object.assign(new Error(`Answered ${code}`), { responseCode: code });

const invitationIn = ({ attachments, headerLines }: ParsedMail, source: string): ReceivedMail['invitation'] => {
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part || headerLines.length === 0) return null;
  return {
    method: /text\/calendar;[^;]*;?\s*method=(\w+)/i.exec(source)?.[1] ?? '',
    content: part.content.toString('utf8'),
  };
};

const received = async (source: string, to: string): Promise<ReceivedMail> => {
  const mail = await simpleParser(source);
  return {
    to,
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    invitation: invitationIn(mail, source),
  };
};

const textOf = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

/** The message; `null` when its sender was gone before it was whole. */
const wholeTextOf = (stream: AsyncIterable<Buffer>): Promise<string | null> => textOf(stream).catch(() => null);

/** Starts a real mail server, without TLS and without accounts. */
export const startSmtp = async (): Promise<TestSmtp> => {
  const port = await freePort();
  const mails: ReceivedMail[] = [];
  let behaviour: SmtpBehaviour = 'accept';
  let connections = 0;
  let listener: SMTPServer | undefined;

  const take: NonNullable<SMTPServerOptions['onData']> = (stream, session, done) => {
    void (async () => {
      const source = await wholeTextOf(stream);
      if (source === null) return;
      if (behaviour === 'data_4xx') return done(answer(451));
      if (behaviour === 'data_5xx') return done(answer(554));
      if (behaviour === 'slow') await sleep(1000);
      for (const { address } of session.envelope.rcptTo) mails.push(await received(source, address));
      if (behaviour !== 'withhold_answer') done();
    })();
  };

  const listen = (): Promise<void> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 50,
      onConnect: (_session, done) => {
        connections += 1;
        if (behaviour !== 'hang') done();
      },
      onRcptTo: (_address, _session, done) => {
        if (behaviour === 'rcpt_4xx') done(answer(450));
        else if (behaviour === 'rcpt_5xx') done(answer(550));
        else done();
      },
      onData: take,
    });
    // A client that is killed, or gives up, resets its connection.
    server.on('error', () => undefined);
    listener = server;
    return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  };

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const server = listener;
      listener = undefined;
      if (server) server.close(() => resolve());
      else resolve();
    });

  await listen();
  return {
    port,
    env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port) },
    mails,
    connections: () => connections,
    async behave(next) {
      behaviour = next;
      if (next === 'refuse_connection') await close();
      else if (listener === undefined) await listen();
    },
    async waitForMails(isDone, timeoutMs = 45_000) {
      const latest = Date.now() + timeoutMs;
      while (!isDone(mails)) {
        if (Date.now() > latest) {
          const list = mails.map(({ to, subject }) => `${to}: ${subject}`).join('\n');
          throw new Error(`After ${timeoutMs} ms these had come:\n${list}`);
        }
        await sleep(50);
      }
      return mails;
    },
    close,
  };
};
