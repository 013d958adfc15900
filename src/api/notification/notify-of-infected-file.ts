import { addresseesOf } from '../../domain/notification/events';
import type { Transaction } from '../../platform/database';
import { readCaseFacts, recipientsAmong } from './case-facts';
import { documentLabels } from './occasion-details';
import { queueMails } from './queue-mail';
import { tagValues } from './tag-values';

type Place = { id: number; officeId: number | null; agentId: number | null };

type InfectedFile = { documentId: string; name: string; documentType: string };

/** Writes the mails about a file that was removed because of a virus, in the transaction that removes it. */
export const notifyOfInfectedFile = async (
  trx: Transaction,
  { id: requestId, officeId, agentId }: Place,
  { documentId, name, documentType }: InfectedFile
): Promise<void> => {
  const facts = await readCaseFacts(trx, { requestId, officeId, agentId, previousAgentId: null });
  if (!facts) return;
  const [label] = await documentLabels(trx, [documentType]);
  await queueMails(
    trx,
    recipientsAmong(addresseesOf.attachment_infected, facts).map((recipient) => ({
      event: 'attachment_infected',
      recipient,
      occasion: `attachment_infected:${documentId}`,
      values: {
        ...tagValues(facts, {}, recipient),
        'file.name': name,
        'file.type': label?.[recipient.language] ?? documentType,
      },
      requestId,
      officeId,
    }))
  );
};
