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

/** A line without what its declarant may not know yet: what the agent found is shown once the request is closed, not before. */
export const itemForDeclarant = (item: StoredGoodsItem, state: State): StoredGoodsItem =>
  state === 'closed' ? item : { ...item, outcome: null, remark: null, standardsApplied: null };

/** A line as the declarant sees it. */
export const presentGoodsItemToDeclarant = (item: StoredGoodsItem, state: State): PresentedGoodsItem =>
  presentGoodsItem(itemForDeclarant(item, state));
