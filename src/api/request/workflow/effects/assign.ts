import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { activeAgent } from './active-agent';

/** Gives the request to an active agent of its office. */
export const assign: Effect<TransitionInput<'assign'>> = async ({ trx, request, input, today }) => {
  const agent = await activeAgent(trx, { officeId: request.officeId, agentId: input.agent, today });
  return { row: { agent: agent.id }, record: { agent: { id: agent.id, name: agent.name } } };
};
