import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';

/** Back to the declarant: office and agent are cleared, the number is kept for the next deposit. */
export const withdraw: Effect<TransitionInput<'withdraw'>> = ({ input }) =>
  Promise.resolve({
    row: {
      office: null,
      agent: null,
      depositedAt: null,
      serviceTarget: null,
      pausedDays: 0,
      pausedSince: null,
      dueOn: null,
    },
    record: { reason: input.reason },
  });
