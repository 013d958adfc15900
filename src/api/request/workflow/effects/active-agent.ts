import { ValidationRefusal } from '../../../../domain/refusal';
import type { Transaction } from '../../../../platform/database';
import { type OfficeAgent, agentsOf } from '../../../office/active-agents';
import { holdMembers } from '../../../office/hold-members';

/**
 * The agent of the office with that id, who may be given requests. Absence is no obstacle: a supervisor knows best.
 * @throws ValidationRefusal `agent_not_active` at `agent`
 */
export const activeAgent = async (
  trx: Transaction,
  { officeId, agentId, today }: { officeId: number | null; agentId: number; today: string }
): Promise<OfficeAgent> => {
  const notActive = new ValidationRefusal([{ path: ['agent'], code: 'agent_not_active' }]);
  if (officeId === null) throw notActive;
  await holdMembers(trx, officeId);
  const agent = (await agentsOf(trx, officeId, today)).find(({ id, active }) => id === agentId && active);
  if (!agent) throw notActive;
  return agent;
};
