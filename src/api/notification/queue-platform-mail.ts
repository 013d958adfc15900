import { renderMail } from '../../domain/notification/mail';
import { inTransaction } from '../../platform/database';
import { insertNotifications } from './queue-mail';

/** What the platform gives to a mail provider. */
type PlatformMail = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** These texts are settings of the platform, in one language for all. */
const language = 'fr';

/** A line that is an address and nothing else: it becomes the button. */
const addressAlone = /^https?:\S+$/m;

/** The platform's mails about accounts (passwords, confirmations) in our look, through our queue. */
export const queuePlatformMail = (mail: PlatformMail): Promise<void> =>
  inTransaction(async (trx) => {
    const text = textOf(mail.text) || textOf(mail.html);
    const link = addressAlone.exec(text)?.[0] ?? '';
    const body = link === '' ? text : text.replace(link, '{{link}}');
    const rendered = renderMail({ language, subject: textOf(mail.subject), body, values: { link } });
    await insertNotifications(trx, [{ event: 'account', to: textOf(mail.to), language, rendered }]);
  });
