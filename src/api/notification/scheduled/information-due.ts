import { informationDueStage } from '../../../domain/notification/due';
import { informationDueAddressees } from '../../../domain/notification/events';
import type { InformationRequestKind } from '../../../domain/vocabulary';
import { inTransaction, rowsOf } from '../../../platform/database';
import { today as clockToday } from '../../clock/clock';
import { readCaseFacts, recipientsAmong } from '../case-facts';
import { documentLabels } from '../occasion-details';
import { queueMails } from '../queue-mail';
import { tagValues } from '../tag-values';
import { stageInWords } from '../../../domain/notification/due';

type Open = {
  id: number;
  kind: InformationRequestKind;
  message: string;
  documentTypes: string[];
  dueDate: string;
  requestId: number;
  officeId: number | null;
  agentId: number | null;
};

/** What is still unanswered and has a due date; at most one for each request. */
const statement = `
  SELECT i.id, i.kind, i.message, coalesce(i.document_types, '[]')::json AS "documentTypes", i.due_date AS "dueDate",
    r.id AS "requestId", r.office_id AS "officeId", r.agent_id AS "agentId"
  FROM information_requests i JOIN requests r ON r.id = i.request_id
  WHERE i.state = 'open' AND i.due_date IS NOT NULL`;

/** Tells the declarant that an answer is due soon, today, or was due; then the agent as well. Once for each stage. */
export const remindOfDueInformation = (): Promise<void> =>
  inTransaction(async (trx) => {
    const today = clockToday();
    for (const open of await rowsOf<Open>(trx, statement)) {
      const stage = informationDueStage(open.dueDate, today);
      const facts = stage && (await readCaseFacts(trx, { ...open, previousAgentId: null }));
      if (!stage || !facts) continue;
      const { message, dueDate } = open;
      const documents = await documentLabels(trx, open.documentTypes);
      await queueMails(
        trx,
        recipientsAmong(informationDueAddressees(stage), facts).map((recipient) => ({
          event: 'information_due',
          recipient,
          occasion: `information_due:${open.id}:${stage}`,
          values: {
            ...tagValues(facts, { message, dueDate, documents }, recipient),
            stage: stageInWords(stage, recipient.language),
          },
          requestId: facts.id,
          officeId: facts.officeId,
        }))
      );
    }
  });
