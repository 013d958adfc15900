import { today } from '../../../../../api/clock/clock';
import { readHistoryForDesk } from '../../../../../api/history-entry/read-history';
import { readRequestForDesk } from '../../../../../api/request/read/whole-request';
import { countQueue, listQueue } from '../../../../../contract/desk/queue';
import { getDeskRequest, listDeskHistory } from '../../../../../contract/desk/requests';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { officeScope } from '../read/office-scope';
import { listRequestsOfOffices } from '../read/queue';
import { countTabs } from '../read/queue-counts';

export default {
  list: agentAction(listQueue, ({ actor, query }) => listRequestsOfOffices(pool(), actor, query, today())),

  count: agentAction(countQueue, async ({ actor, query }) => {
    const scope = await officeScope(pool(), actor, query.office === undefined ? undefined : [query.office]);
    return { data: await countTabs(pool(), actor, scope, today()) };
  }),

  find: agentAction(getDeskRequest, async ({ actor, params }) => ({
    data: await readRequestForDesk(pool(), params.id, actor),
  })),

  history: agentAction(listDeskHistory, ({ params, query }) => readHistoryForDesk(pool(), params.id, query.pagination)),
};
