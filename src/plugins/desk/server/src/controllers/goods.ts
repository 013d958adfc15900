import { sendGoods } from '../../../../../api/goods-item/sheet/send-goods';
import { enterOutcomes, exportDeskGoods, listDeskGoods } from '../../../../../contract/desk/goods';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { listGoodsWithSuggestions } from '../read/desk-goods';
import { requestOf } from '../../../../../api/request/call-request';
import { enterOutcomes as enter } from '../write/enter-outcomes';

export default {
  list: agentAction(listDeskGoods, ({ query, ctx }) => listGoodsWithSuggestions(pool(), requestOf(ctx).id, query)),

  export: agentAction(exportDeskGoods, async ({ query: { format }, language, ctx }) => {
    await sendGoods(ctx, { format, language, withOutcomes: true });
    return undefined;
  }),

  enterOutcomes: agentAction(enterOutcomes, ({ actor, params, body }) => enter(params.id, actor, body)),
};
