import { addDays } from '../../../domain/casablanca';
import { certificateReminderDue } from '../../../domain/notification/due';
import { inTransaction, rowsOf } from '../../../platform/database';
import { today as clockToday } from '../../clock/clock';
import { readSettings } from '../../setting/settings';
import { enqueueCertificateNotice } from '../notify-of-certificate';

type Ending = { id: number; validUntil: string; sent: number[] };

/** SoRs and SoLs that end soon, with the reminders that were written already. */
const statement = `
  SELECT c.id, c.valid_until AS "validUntil",
    ARRAY(SELECT split_part(n.dedupe_key, ':', 3)::integer FROM notifications n
      WHERE n.event = 'certificate_ending' AND n.request_id = c.request_id
        AND split_part(n.dedupe_key, ':', 2) = c.id::text) AS sent
  FROM certificates c
  WHERE c.kind IN ('sor', 'sol') AND c.state = 'valid' AND c.valid_until BETWEEN :today AND :horizon`;

/** Reminds the holders of SoRs and SoLs that are about to end, once for each number of days in the settings. */
export const remindOfEndingCertificates = (): Promise<void> =>
  inTransaction(async (trx) => {
    const today = clockToday();
    const { reminderDays } = await readSettings(trx);
    const horizon = addDays(today, Math.max(0, ...reminderDays));
    for (const { id, validUntil, sent } of await rowsOf<Ending>(trx, statement, { today, horizon })) {
      const days = certificateReminderDue(validUntil, today, reminderDays, sent);
      if (days !== null) await enqueueCertificateNotice(trx, { event: 'certificate_ending', certificateId: id, days });
    }
  });
