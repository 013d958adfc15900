import { today } from '../../../../../api/clock/clock';
import { getStatistics, getTrend } from '../../../../../contract/desk/statistics';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { officeScope } from '../read/office-scope';
import { readStatistics } from '../read/statistics';
import { readTrend } from '../read/statistics-trend';

export default {
  find: agentAction(getStatistics, async ({ actor, query: { office, ...period } }) => {
    const scope = await officeScope(pool(), actor, office === undefined ? undefined : [office]);
    return { data: await readStatistics(pool(), scope, { ...period, today: today() }) };
  }),

  trend: agentAction(getTrend, async ({ actor, query: { office, ...period } }) => {
    const scope = await officeScope(pool(), actor, office === undefined ? undefined : [office]);
    return { data: await readTrend(pool(), scope, { ...period, today: today() }) };
  }),
};
