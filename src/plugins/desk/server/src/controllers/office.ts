import { today } from '../../../../../api/clock/clock';
import { listAgents, listDeskOffices, setOfficeMembers } from '../../../../../contract/desk/offices';
import { type Agent, seesAllOffices } from '../../../../../domain/actor';
import { Refusal } from '../../../../../domain/refusal';
import { inTransaction, pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { readAgents } from '../read/agents';
import { officeScope } from '../read/office-scope';
import { readDeskOffices } from '../read/offices';
import { setMembers } from '../write/set-members';

/** The offices whose people somebody sets, by id; `null` is all. */
const managedBy = (agent: Agent): readonly number[] | null => {
  if (!agent.permissions.has('offices.manage')) return [];
  return seesAllOffices(agent) ? null : [...agent.supervises];
};

export default {
  list: agentAction(listDeskOffices, async ({ actor }) => ({
    data: await readDeskOffices(pool(), { managed: managedBy(actor), today: today() }),
  })),

  listAgents: agentAction(listAgents, async ({ actor, query }) => {
    const scope = await officeScope(pool(), actor, query.office === undefined ? undefined : [query.office]);
    return { data: await readAgents(pool(), scope, today()) };
  }),

  setMembers: agentAction(setOfficeMembers, ({ params, body }) =>
    inTransaction(async (trx) => {
      await setMembers(trx, params.code, body.members);
      const [office] = await readDeskOffices(trx, { managed: null, today: today(), code: params.code });
      if (!office) throw new Refusal('not_found');
      return { data: office };
    })
  ),
};
