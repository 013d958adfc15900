import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { assertInFuture, scheduledVisit } from './scheduled-visit';

/** Moves the visit; its sequence grows, so that calendars take the newer invitation. */
export const rescheduleVisit: Effect<TransitionInput<'reschedule_visit'>> = async ({ trx, request, input, now }) => {
  assertInFuture(input.scheduledAt, now);
  const visit = await scheduledVisit(trx, request.id);
  await trx('visits')
    .where({ id: visit.id })
    .update({ scheduled_at: new Date(input.scheduledAt), sequence: trx.raw('sequence + 1'), updated_at: now });
  return {
    row: {},
    record: { scheduledAt: input.scheduledAt, previously: visit.scheduledAt.toISOString(), reason: input.reason },
  };
};
