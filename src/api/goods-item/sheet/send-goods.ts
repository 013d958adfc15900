import type { Context } from 'koa';
import type { Language, SheetFormat } from '../../../domain/vocabulary';
import { pool } from '../../../platform/database';
import { sendSheet } from '../../../platform/http/send-sheet';
import { allRowsOf } from '../../../platform/page';
import { requestOf } from '../../request/call-request';
import { type StoredGoodsItem, goodsItemColumns } from '../goods-items';
import { goodsSheet } from './export-goods';

/** Answers the goods of the request that the policy `is-visible` found, in a file that has its number. */
export const sendGoods = (
  ctx: Context,
  { format, language, withOutcomes }: { format: SheetFormat; language: Language; withOutcomes: boolean }
): Promise<void> => {
  const { id, number } = requestOf(ctx);
  const items = allRowsOf<StoredGoodsItem>(pool(), {
    select: goodsItemColumns,
    from: 'goods_items',
    where: ['request_id = :requestId'],
    orderBy: 'line',
    bindings: { requestId: id },
  });
  const sheet = goodsSheet(items, { language, withOutcomes });
  return sendSheet(ctx, sheet, { format, fileName: number === null ? sheet.name : `${sheet.name} ${number}` });
};
