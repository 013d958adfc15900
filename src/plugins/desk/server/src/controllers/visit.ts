import { today } from '../../../../../api/clock/clock';
import { listVisits } from '../../../../../contract/desk/visits';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { officeScope } from '../read/office-scope';
import { readCalendar } from '../read/visits';

export default {
  list: agentAction(listVisits, async ({ actor, query: { office, ...period } }) => {
    const scope = await officeScope(pool(), actor, office === undefined ? undefined : [office]);
    return { data: await readCalendar(pool(), scope, { ...period, today: today() }) };
  }),
};
