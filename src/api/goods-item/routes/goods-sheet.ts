import { exportGoods, getGoodsTemplate } from '../../../contract/declarants/goods-sheets';
import { declarantRoute } from '../../../platform/http/routes';

export default {
  routes: [
    declarantRoute(getGoodsTemplate, 'goods-sheet.template', { limit: 'exports' }),
    declarantRoute(exportGoods, 'goods-sheet.export', { policies: ['api::request.is-visible'], limit: 'exports' }),
  ],
};
