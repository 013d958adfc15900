import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { openInformationRequest } from './open-information-request';

/** The office no longer needs the answer. */
export const withdrawInformationRequest: Effect<TransitionInput<'withdraw_information_request'>> = async ({
  trx,
  request,
  input,
  now,
}) => {
  const open = await openInformationRequest(trx, request.id);
  await trx('information_requests').where({ id: open.id }).update({ state: 'withdrawn', updated_at: now });
  return { row: {}, record: { reason: input.reason } };
};
