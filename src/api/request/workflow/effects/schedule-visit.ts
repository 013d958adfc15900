import { inspectionPlace } from '../../../../domain/form/inspection-place';
import { newDocumentId } from '../../../../platform/document-id';
import { readForm } from '../../form/read-form';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { assertInFuture } from './scheduled-visit';

/** Plans a visit, at the place that the form names unless the agent says another. */
export const scheduleVisit: Effect<TransitionInput<'schedule_visit'>> = async ({ trx, request, input, now }) => {
  assertInFuture(input.scheduledAt, now);
  const place = input.place ?? inspectionPlace((await readForm(trx, request.id)).inspection);
  await trx('visits').insert({
    document_id: newDocumentId(),
    scheduled_at: new Date(input.scheduledAt),
    place,
    message: input.message,
    state: 'scheduled',
    sequence: 0,
    request_id: request.id,
    created_at: now,
    updated_at: now,
  });
  return { row: {}, record: { scheduledAt: input.scheduledAt, place, message: input.message } };
};
