import { dayOf } from '../../../domain/casablanca';
import { visitReminderDue } from '../../../domain/notification/due';
import { addresseesOf } from '../../../domain/notification/events';
import { inTransaction, rowsOf } from '../../../platform/database';
import { now as clock } from '../../clock/clock';
import { readCaseFacts, recipientsAmong } from '../case-facts';
import type { VisitDetails } from '../occasion-details';
import { queueMails } from '../queue-mail';
import { tagValues } from '../tag-values';

type Planned = VisitDetails & { requestId: number; officeId: number | null; agentId: number | null };

const statement = `
  SELECT v.document_id AS "documentId", v.scheduled_at AS "scheduledAt", v.place, v.message, v.result, v.remarks, v.sequence,
    v.state, r.id AS "requestId", r.office_id AS "officeId", r.agent_id AS "agentId"
  FROM visits v JOIN requests r ON r.id = v.request_id
  WHERE v.state = 'scheduled' AND v.scheduled_at BETWEEN :now::timestamp AND :now::timestamp + interval '2 days'`;

/** Reminds everyone of a visit on its eve; once for each date that it was planned for. */
export const remindOfVisits = (): Promise<void> =>
  inTransaction(async (trx) => {
    const now = clock();
    const planned = await rowsOf<Planned>(trx, statement, { now });
    for (const { requestId, officeId, agentId, ...visit } of planned) {
      if (!visitReminderDue(visit.scheduledAt, now)) continue;
      const facts = await readCaseFacts(trx, { requestId, officeId, agentId, previousAgentId: null });
      if (!facts) continue;
      await queueMails(
        trx,
        recipientsAmong(addresseesOf.visit_reminder, facts).map((recipient) => ({
          event: 'visit_reminder',
          recipient,
          occasion: `visit_reminder:${visit.documentId}:${dayOf(visit.scheduledAt)}`,
          values: tagValues(facts, { visit }, recipient),
          requestId,
          officeId,
        }))
      );
    }
  });
