import { today } from '../../../../../api/clock/clock';
import { readHistoryForDesk } from '../../../../../api/history-entry/read-history';
import { requestOf } from '../../../../../api/request/call-request';
import { sendSummary } from '../../../../../api/request/read/send-summary';
import { summaryForDesk } from '../../../../../api/request/read/summary';
import { readRequestForDesk } from '../../../../../api/request/read/whole-request';
import { countQueue, exportQueue, listQueue } from '../../../../../contract/desk/queue';
import { getDeskRequest, getDeskRequestSummary, listDeskHistory } from '../../../../../contract/desk/requests';
import { labelsOf } from '../../../../../domain/labels';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { sendLongSheet } from '../../../../../platform/http/send-sheet';
import { officeScope } from '../read/office-scope';
import { listRequestsOfOffices } from '../read/queue';
import { countTabs } from '../read/queue-counts';
import { type QueueOrder, queueProcess } from '../read/queue-order';

export default {
  list: agentAction(listQueue, ({ actor, query }) => listRequestsOfOffices(pool(), actor, query, today())),

  export: agentAction(exportQueue, async ({ actor, query: { format, ...query }, language, ctx }) => {
    const input: QueueOrder = { actor, query, language, today: today() };
    const fileName = labelsOf(language).sheets.names.requests;
    await sendLongSheet(ctx, { script: queueProcess, input }, { format, fileName });
    return undefined;
  }),

  count: agentAction(countQueue, async ({ actor, query }) => {
    const scope = await officeScope(pool(), actor, query.office === undefined ? undefined : [query.office]);
    return { data: await countTabs(pool(), actor, scope, today()) };
  }),

  find: agentAction(getDeskRequest, async ({ actor, params }) => ({
    data: await readRequestForDesk(pool(), params.id, actor),
  })),

  summary: agentAction(getDeskRequestSummary, async ({ actor, language, ctx }) => {
    await sendSummary(ctx, () => summaryForDesk(pool(), requestOf(ctx), actor, language));
    return undefined;
  }),

  history: agentAction(listDeskHistory, ({ params, query }) => readHistoryForDesk(pool(), params.id, query.pagination)),
};
