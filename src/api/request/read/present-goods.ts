import type { Answer } from '../../../contract/route';
import type { listGoods } from '../../../contract/declarants/goods';
import type { State } from '../../../domain/vocabulary';
import type { StoredGoodsItem } from '../../goods-item/goods-items';

/** One line as the contract answers it. */
export type PresentedGoodsItem = Answer<typeof listGoods>[number];

/** A line as agents see it. */
export const presentGoodsItem = ({
  id: _id,
  standardsApplied: _applied,
  ...item
}: StoredGoodsItem): PresentedGoodsItem => item;

/** A line as the declarant sees it: what the agent found is shown once the request is closed, not before. */
export const presentGoodsItemToDeclarant = (item: StoredGoodsItem, state: State): PresentedGoodsItem => {
  const presented = presentGoodsItem(item);
  return state === 'closed' ? presented : { ...presented, outcome: null, remark: null };
};
