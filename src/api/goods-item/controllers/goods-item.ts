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
import { pool } from '../../../platform/database';
import { sheetWarningMessage } from '../../../domain/labels';
import { declarantAction, preparedAction } from '../../../platform/http/action';
import { sendTemporaryFile } from '../../../platform/http/send-file';
import { waiterOf } from '../../../platform/http/waiter';
import { pageOf } from '../../../platform/page';
import { sheetMediaTypes } from '../../../platform/sheets/write-sheet';
import { requestOf } from '../../request/call-request';
import { presentGoodsItem, presentGoodsItemToDeclarant } from '../../request/read/present-goods';
import { addLines, deleteLine, deleteLines, orderLines, updateLine, updateLines } from '../edit-goods';
import { type StoredGoodsItem, goodsItemColumns } from '../goods-items';
import { faultsSheetName } from '../sheet/faults-sheet';
import { importGoods as importSheet } from '../sheet/import-goods';
import { readSentSheet } from '../sheet/sent-sheet';

/** A change with the version that the request now has. */
const answered = <Data>({ result, version }: { result: Data; version: number }) => ({
  data: result,
  meta: { version },
});

export default {
  list: declarantAction(listGoods, async ({ ctx, query }) => {
    const request = requestOf(ctx);
    const { rows, meta } = await pageOf<StoredGoodsItem>(
      pool(),
      {
        select: goodsItemColumns,
        from: 'goods_items',
        where: ['request_id = :requestId'],
        orderBy: 'line',
        bindings: { requestId: request.id },
      },
      query.pagination
    );
    return { data: rows.map((item) => presentGoodsItemToDeclarant(item, request.state)), meta };
  }),

  add: declarantAction(addGoods, async ({ actor, params, body }) => {
    const { result, version } = await addLines({ actor, documentId: params.id }, [body].flat());
    const added = result.map(presentGoodsItem);
    const [first] = added;
    return { data: Array.isArray(body) || !first ? added : first, meta: { version } };
  }),

  update: declarantAction(updateGoodsItem, async ({ actor, params, body: { version, ...values } }) => {
    const edit = await updateLine({ actor, documentId: params.id, version }, params.itemId, values);
    return { data: presentGoodsItem(edit.result), meta: { version: edit.version } };
  }),

  updateMany: declarantAction(updateGoods, async ({ actor, params, body: { ids, values, version } }) =>
    answered(await updateLines({ actor, documentId: params.id, version }, ids, values))
  ),

  order: declarantAction(orderGoods, async ({ actor, params, body: { ids, version } }) =>
    answered(await orderLines({ actor, documentId: params.id, version }, ids))
  ),

  delete: declarantAction(deleteGoodsItem, async ({ actor, params }) => {
    await deleteLine({ actor, documentId: params.id }, params.itemId);
    return undefined;
  }),

  deleteMany: declarantAction(deleteGoods, async ({ actor, params, body: { ids, version } }) => {
    await deleteLines({ actor, documentId: params.id, version }, ids);
    return undefined;
  }),

  import: preparedAction(importGoods, {
    prepare: ({ actor, query: { report }, body: { version }, files, language, ctx }) =>
      readSentSheet(requestOf(ctx), {
        actor,
        version,
        files,
        language,
        tellsFaults: report !== undefined,
        waiter: waiterOf(ctx),
      }),

    act: async ({ actor, params, query, body: { version }, language }, sent) => {
      const { mode, dryRun, force } = query;
      const edit = { actor, documentId: params.id, version };
      const versionNow = await importSheet(edit, sent, { mode, dryRun, force, language });
      const { lines, skipped, warnings } = sent.sheet;
      const told = warnings.map((warning) => ({ ...warning, message: sheetWarningMessage(language, warning) }));
      return { data: { imported: lines.length, skipped, warnings: told, dryRun }, meta: { version: versionNow } };
    },

    sendFile: ({ language, ctx }, { faultsSheet, fileName }) => {
      if (faultsSheet === null) return false;
      sendTemporaryFile(ctx, { name: faultsSheetName(fileName, language), mime: sheetMediaTypes.xlsx }, faultsSheet);
      return true;
    },

    discard: async ({ faultsSheet }) => faultsSheet?.delete(),
  }),
};
