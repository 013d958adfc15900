import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { scheduledVisit } from './scheduled-visit';

/** Calls the visit off. */
export const cancelVisit: Effect<TransitionInput<'cancel_visit'>> = async ({ trx, request, input, now }) => {
  const visit = await scheduledVisit(trx, request.id);
  await trx('visits')
    .where({ id: visit.id })
    .update({ state: 'cancelled', sequence: trx.raw('sequence + 1'), closed_at: now, updated_at: now });
  return { row: {}, record: { scheduledAt: visit.scheduledAt.toISOString(), reason: input.reason } };
};
