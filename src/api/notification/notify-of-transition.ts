import * as z from 'zod';
import { addresseesOf, eventOfTransition } from '../../domain/notification/events';
import type { NotificationEvent } from '../../domain/notification/events';
import { transitionNames } from '../../domain/workflow';
import { type Transaction, inTransaction } from '../../platform/database';
import { addJob } from '../../platform/jobs';
import type { Recipient } from './addressees';
import { type CaseFacts, readCaseFacts, recipientsAmong } from './case-facts';
import { type Details, detailsOfTransition, latestVisit, visitDetails } from './occasion-details';
import { queueMails } from './queue-mail';
import { tagValues } from './tag-values';
import { visitInvitation } from './visit-invitation';

/** What is remembered of a transition until its mails are written. */
export const transitionNotice = z.object({
  name: z.enum(transitionNames),
  requestId: z.int(),
  /** Public id of the request. */
  request: z.string(),
  /** The request's version after the transition: with the request, it tells this occasion from all others. */
  version: z.int(),
  /** When it happened: jobs of one request may run in another order than its acts. */
  at: z.iso.datetime(),
  officeId: z.int().nullable(),
  agentId: z.int().nullable(),
  previousAgentId: z.int().nullable(),
  record: z.record(z.string(), z.unknown()),
  /** As the transition left it: when the mails are written, later acts may have moved or ended it. */
  visit: visitDetails.optional(),
});
export type TransitionNotice = z.output<typeof transitionNotice>;

/** Remembers a transition in its own transaction; its mails are written once that has committed. */
export const enqueueTransitionNotice = async (
  trx: Transaction,
  notice: Omit<TransitionNotice, 'visit'>
): Promise<void> => {
  const visit = notice.name.endsWith('_visit') ? await latestVisit(trx, notice.requestId) : undefined;
  await addJob(trx, 'notify_of_transition', { ...notice, visit });
};

const invitedTo: readonly NotificationEvent[] = ['visit_scheduled', 'visit_rescheduled', 'visit_cancelled'];

const invitationIn = (
  event: NotificationEvent,
  facts: CaseFacts,
  { visit }: Details,
  recipient: Recipient
): string | null => (visit && invitedTo.includes(event) ? visitInvitation(facts, visit, recipient) : null);

/** Writes the mails about a transition: one for each recipient of its event, once however often the job runs. */
export const notifyOfTransition = (notice: TransitionNotice): Promise<void> =>
  inTransaction(async (trx) => {
    const event = eventOfTransition[notice.name];
    const facts = await readCaseFacts(trx, notice);
    if (!facts) return;
    const details = await detailsOfTransition(trx, notice);
    await queueMails(
      trx,
      recipientsAmong(addresseesOf[event], facts).map((recipient) => ({
        event,
        recipient,
        occasion: `${event}:${notice.request}:${notice.version}`,
        at: new Date(notice.at),
        values: tagValues(facts, details, recipient),
        invitation: invitationIn(event, facts, details, recipient),
        requestId: facts.id,
        officeId: facts.officeId,
      }))
    );
  });
