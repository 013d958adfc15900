import { exportGoods, getGoodsTemplate } from '../../../contract/declarants/goods-sheets';
import { pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { requestOf } from '../../request/call-request';
import { readSettings } from '../../setting/settings';
import { sendGoods } from '../sheet/send-goods';
import { sendTemplate } from '../sheet/template';

export default {
  template: declarantAction(getGoodsTemplate, async ({ query: { format, locale }, language, ctx }) => {
    const { limits } = await readSettings(pool());
    await sendTemplate(ctx, { format, language: locale ?? language, maxLines: limits.maxItems });
    return undefined;
  }),

  /** What the agent found is shown once the request is closed, not before. */
  export: declarantAction(exportGoods, async ({ query: { format }, language, ctx }) => {
    await sendGoods(ctx, { format, language, withOutcomes: requestOf(ctx).state === 'closed' });
    return undefined;
  }),
};
