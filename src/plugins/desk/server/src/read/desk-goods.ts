import { type StoredGoodsItem, goodsItemColumns } from '../../../../../api/goods-item/goods-items';
import type { listDeskGoods } from '../../../../../contract/desk/goods';
import type { Answer, Query } from '../../../../../contract/route';
import { type RegulatedProduct, suggestionFor } from '../../../../../domain/regulated';
import { type Database, rowsOf } from '../../../../../platform/database';
import { type PageMeta, pageOf } from '../../../../../platform/page';

type GoodsQuery = Query<typeof listDeskGoods>;
type DeskGoodsItem = Answer<typeof listDeskGoods>[number];

const readRegulatedProducts = (db: Database): Promise<RegulatedProduct[]> =>
  rowsOf<RegulatedProduct>(
    db,
    `SELECT hs_prefix AS "hsPrefix", designation, standards, control, trim_scale(threshold_mad)::text AS "thresholdMad",
       trim_scale(threshold_quantity)::text AS "thresholdQuantity", threshold_unit AS "thresholdUnit"
     FROM regulated_products`
  );

const present = ({ id: _id, ...item }: StoredGoodsItem, products: readonly RegulatedProduct[]): DeskGoodsItem => ({
  ...item,
  suggestion: suggestionFor({ ...item, hsCode: item.hsCode ?? '' }, products),
});

const outcomeConditions = ({ outcome, without_outcome: without }: GoodsQuery['filters']): string[] => [
  ...(outcome === undefined ? [] : ['outcome = ANY(:outcomes)']),
  ...(without === undefined ? [] : [without ? 'outcome IS NULL' : 'outcome IS NOT NULL']),
];

/** One page of a request's lines in their order, each with what the regulated products suggest. */
export const listGoodsWithSuggestions = async (
  db: Database,
  requestId: number,
  { filters, pagination }: GoodsQuery
): Promise<{ data: DeskGoodsItem[]; meta: PageMeta }> => {
  const products = await readRegulatedProducts(db);
  const { rows, meta } = await pageOf<StoredGoodsItem>(
    db,
    {
      select: goodsItemColumns,
      from: 'goods_items',
      where: ['request_id = :requestId', ...outcomeConditions(filters)],
      orderBy: 'line',
      bindings: { requestId, outcomes: filters.outcome ?? [] },
    },
    pagination
  );
  return { data: rows.map((row) => present(row, products)), meta };
};
