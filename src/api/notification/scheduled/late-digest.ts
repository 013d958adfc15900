import { dayOf } from '../../../domain/casablanca';
import { dayInWords } from '../../../domain/dates-in-words';
import { isDigestTime } from '../../../domain/notification/due';
import { languages } from '../../../domain/vocabulary';
import { type Database, inTransaction, rowsOf } from '../../../platform/database';
import { now as clock } from '../../clock/clock';
import { readSettings } from '../../setting/settings';
import { queueLink } from '../links';
import { type QueuedMail, queueMails } from '../queue-mail';

type LateRequest = { officeId: number; number: string; declarant: string; agent: string | null; dueOn: string };
type Supervisor = { id: number; name: string; email: string; language: string | null; offices: number[] };

/** More than these are counted, not listed. */
const listed = 50;

/** The rule of the domain's service time, for requests that are open. */
const lateRequests = `
  SELECT r.office_id AS "officeId", r.number, coalesce(u.company_name, u.username) AS declarant,
    trim(concat(a.firstname, ' ', a.lastname)) AS agent, r.due_on AS "dueOn"
  FROM requests r JOIN up_users u ON u.id = r.owner_id LEFT JOIN admin_users a ON a.id = r.agent_id
  WHERE r.state NOT IN ('draft', 'closed') AND r.due_on < coalesce(r.paused_since, :today::date)
  ORDER BY r.due_on, r.id`;

const supervisors = `
  SELECT u.id, trim(concat(u.firstname, ' ', u.lastname)) AS name, u.email, u.prefered_language AS language,
    array_agg(m.office_id) AS offices
  FROM office_members m JOIN admin_users u ON u.id = m.user_id
  WHERE m.supervisor AND u.is_active AND u.blocked IS NOT TRUE GROUP BY u.id ORDER BY u.id`;

const readDigest = async (db: Database, today: string) => ({
  late: await rowsOf<LateRequest>(db, lateRequests, { today }),
  supervisors: await rowsOf<Supervisor>(db, supervisors),
});

const lineOf = ({ number, declarant, agent, dueOn }: LateRequest): string =>
  ['-', number, '·', declarant, ...(agent ? ['·', agent] : []), '·', dayInWords(dueOn)].join(' ');

/** Each working morning: every supervisor gets the late requests of their offices, and nothing when there are none. */
export const sendLateDigests = (): Promise<void> =>
  inTransaction(async (trx) => {
    const now = clock();
    const today = dayOf(now);
    const { calendar } = await readSettings(trx);
    if (!isDigestTime(now, calendar)) return;
    const digest = await readDigest(trx, today);
    const mails = digest.supervisors.flatMap(({ id, name, email, language, offices }): QueuedMail[] => {
      const late = digest.late.filter(({ officeId }) => offices.includes(officeId));
      if (late.length === 0) return [];
      const values = {
        count: String(late.length),
        requests: late.slice(0, listed).map(lineOf).join('\n'),
        link: queueLink(),
      };
      const known = languages.find((one) => one === language) ?? 'fr';
      const recipient = { addressee: 'supervisor', name, email, language: known } as const;
      return [{ event: 'late_digest', recipient, occasion: `late_digest:${id}:${today}`, values }];
    });
    await queueMails(trx, mails);
  });
