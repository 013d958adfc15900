import { addDays, startOfDay } from '../../../domain/casablanca';
import { inTransaction } from '../../../platform/database';
import { today as clockToday } from '../../clock/clock';
import { readSettings } from '../../setting/settings';
import { eraseLinksOfDoneMails } from '../account-links';

/** What reminders can still be about: while it lasts, a mail is the proof that the reminder was sent. */
const remindedOf = `
  SELECT request_id FROM information_requests WHERE state = 'open'
  UNION SELECT request_id FROM certificates WHERE state = 'valid' AND valid_until >= :today`;

/**
 * Deletes mails that were sent, or failed, longer ago than the settings keep them; reminders only when their matter is over. Links
 * that open accounts are not kept that long.
 */
export const forgetOldMail = (): Promise<void> =>
  inTransaction(async (trx) => {
    const { mailRetentionDays } = await readSettings(trx);
    const today = clockToday();
    await trx('notifications')
      .whereIn('state', ['sent', 'failed'])
      .where('updated_at', '<', startOfDay(addDays(today, -mailRetentionDays)))
      .whereRaw(
        `(event NOT IN ('information_due', 'certificate_ending') OR request_id IS NULL OR request_id NOT IN (${remindedOf}))`,
        { today }
      )
      .delete();
    await eraseLinksOfDoneMails(trx);
  });
