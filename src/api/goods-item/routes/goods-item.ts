import {
  addGoods,
  deleteGoods,
  deleteGoodsItem,
  importGoods,
  listGoods,
  orderGoods,
  updateGoods,
  updateGoodsItem,
} from '../../../contract/declarants/goods';
import { declarantRoute } from '../../../platform/http/routes';

const ownRequest = { policies: ['api::request.is-visible'] };

/** Literal paths come before those with a parameter in the same place. */
export default {
  routes: [
    declarantRoute(listGoods, 'goods-item.list', ownRequest),
    declarantRoute(addGoods, 'goods-item.add', ownRequest),
    declarantRoute(importGoods, 'goods-item.import', { ...ownRequest, limit: 'imports' }),
    declarantRoute(updateGoods, 'goods-item.updateMany', ownRequest),
    declarantRoute(deleteGoods, 'goods-item.deleteMany', ownRequest),
    declarantRoute(orderGoods, 'goods-item.order', ownRequest),
    declarantRoute(updateGoodsItem, 'goods-item.update', ownRequest),
    declarantRoute(deleteGoodsItem, 'goods-item.delete', ownRequest),
  ],
};
