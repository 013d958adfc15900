import { ValidationRefusal } from '../../../../domain/refusal';
import type { Transaction } from '../../../../platform/database';
import { type OfficeAgent, agentsOf } from '../../../office/active-agents';

/**
 * Holds the list of an office's people still until the transaction ends: whoever changes it (who locks the office) waits, and
 * then sees the request that this agent was given.
 */
const holdMembers = async (trx: Transaction, officeId: number): Promise<void> => {
  await trx('offices').where({ id: officeId }).forShare().select('id');
};

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
