import { ValidationRefusal } from '../../../../domain/refusal';
import type { Database } from '../../../../platform/database';
import { type OfficeAgent, agentsOf } from '../../../office/active-agents';

/**
 * The agent of the office with that id, who may be given requests. Absence is no obstacle: a supervisor knows best.
 * @throws ValidationRefusal `agent_not_active` at `agent`
 */
export const activeAgent = async (
  db: Database,
  { officeId, agentId, today }: { officeId: number | null; agentId: number; today: string }
): Promise<OfficeAgent> => {
  const agents = officeId === null ? [] : await agentsOf(db, officeId, today);
  const agent = agents.find(({ id, active }) => id === agentId && active);
  if (!agent) throw new ValidationRefusal([{ path: ['agent'], code: 'agent_not_active' }]);
  return agent;
};
