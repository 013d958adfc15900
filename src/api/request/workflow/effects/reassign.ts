import { ValidationRefusal } from '../../../../domain/refusal';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { activeAgent } from './active-agent';

/** Gives the request to another active agent of its office; its state stays. */
export const reassign: Effect<TransitionInput<'reassign'>> = async ({ trx, request, input, today }) => {
  if (input.agent === request.agentId) throw new ValidationRefusal([{ path: ['agent'], code: 'same_agent' }]);
  const agent = await activeAgent(trx, { officeId: request.officeId, agentId: input.agent, today });
  return {
    row: { agent: agent.id },
    record: { agent: { id: agent.id, name: agent.name }, previousAgent: request.agentId, reason: input.reason },
  };
};
