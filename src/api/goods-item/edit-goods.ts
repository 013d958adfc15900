import type { GoodsPatch } from '../../contract/form/goods-body';
import type { Declarant } from '../../domain/actor';
import type { GoodsLine } from '../../domain/form/request-form';
import { Refusal, ValidationRefusal } from '../../domain/refusal';
import { rowFrom } from '../../platform/columns';
import { type Transaction, rowsOf } from '../../platform/database';
import { editDraft } from '../request/form/edit-draft';
import type { LockedRequest } from '../request/located-request';
import { readSettings } from '../setting/settings';
import { goodsItemColumns, insertGoods, renumberGoods, type StoredGoodsItem } from './goods-items';
import { forgetSheets } from './sheet/imported-sheets';

/** Whose draft is changed, and which version of it they have read. */
export type GoodsEdit = { actor: Declarant; documentId: string; version?: number | undefined };

/** @throws Refusal `too_many_rows` when a request may not have so many lines */
export const assertRoom = async (trx: Transaction, count: number): Promise<void> => {
  const { limits } = await readSettings(trx);
  if (count > limits.maxItems) throw new Refusal('too_many_rows', { max: limits.maxItems });
};

/** Lines with these public ids, in the order of the ids. */
const linesOf = (trx: Transaction, requestId: number, ids: readonly string[]): Promise<StoredGoodsItem[]> =>
  rowsOf<StoredGoodsItem>(
    trx,
    `SELECT ${goodsItemColumns} FROM goods_items WHERE request_id = :requestId AND document_id = ANY(:ids)
     ORDER BY array_position(:ids::text[], document_id::text)`,
    { requestId, ids }
  );

/** The lines with these public ids. They are bound as one list: a statement takes no more than 65,535 values. */
const named = (trx: Transaction, requestId: number, ids: readonly string[]) =>
  trx('goods_items')
    .where({ request_id: requestId })
    .whereRaw('document_id = ANY(:ids)', { ids: [...ids] });

/** @throws ValidationRefusal `unknown_item` for each id that is no line of the request, or is named twice */
const assertLines = async (trx: Transaction, { id }: LockedRequest, ids: readonly string[]): Promise<void> => {
  const known = new Set(await named(trx, id, ids).pluck<string[]>('document_id'));
  const faults = ids.flatMap((item, index) =>
    known.delete(item) ? [] : [{ path: ['ids', index], code: 'unknown_item' as const }]
  );
  if (faults.length > 0) throw new ValidationRefusal(faults);
};

/** A single line is part of the path: one that does not exist is not found. */
const assertLine = async (trx: Transaction, { id }: LockedRequest, item: string): Promise<void> => {
  const found = await trx('goods_items').where({ request_id: id, document_id: item }).pluck<number[]>('id');
  if (found.length === 0) throw new Refusal('not_found');
};

/** Appends lines; gives them as they are stored. @throws Refusal `too_many_rows` */
export const addLines = (edit: GoodsEdit, lines: readonly GoodsLine[]) =>
  editDraft(edit.documentId, edit, async (trx, request, at) => {
    const goodsCount = request.goodsCount + lines.length;
    await assertRoom(trx, goodsCount);
    const ids = await insertGoods(trx, request.id, lines, { after: request.goodsCount, at });
    return { columns: { goods_count: goodsCount }, result: await linesOf(trx, request.id, ids) };
  });

const setValues = async (
  trx: Transaction,
  { id }: LockedRequest,
  { ids, values, at }: { ids: readonly string[]; values: GoodsPatch; at: Date }
): Promise<void> => {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  await named(trx, id, ids).update({ ...rowFrom(given), updated_at: at });
};

/** Sets values on one line; gives it as it is stored. @throws Refusal `not_found` */
export const updateLine = (edit: GoodsEdit, item: string, values: GoodsPatch) =>
  editDraft(edit.documentId, edit, async (trx, request, at) => {
    await assertLine(trx, request, item);
    await setValues(trx, request, { ids: [item], values, at });
    const [result] = await linesOf(trx, request.id, [item]);
    if (!result) throw new Refusal('not_found');
    return { columns: {}, result };
  });

/** Sets the same values on several lines; one statement. */
export const updateLines = (edit: GoodsEdit, ids: readonly string[], values: GoodsPatch) =>
  editDraft(edit.documentId, edit, async (trx, request, at) => {
    await assertLines(trx, request, ids);
    await setValues(trx, request, { ids, values, at });
    return { columns: {}, result: { updated: ids.length } };
  });

const removeLines = async (trx: Transaction, request: LockedRequest, ids: readonly string[]) => {
  await named(trx, request.id, ids).delete();
  await renumberGoods(trx, request.id);
  const goodsCount = request.goodsCount - ids.length;
  if (goodsCount === 0) await forgetSheets(trx, request.id);
  return { columns: { goods_count: goodsCount }, result: undefined };
};

/** Deletes one line; those behind it close up. @throws Refusal `not_found` */
export const deleteLine = (edit: GoodsEdit, item: string) =>
  editDraft(edit.documentId, edit, async (trx, request) => {
    await assertLine(trx, request, item);
    return removeLines(trx, request, [item]);
  });

/** Deletes several lines; the others close up. */
export const deleteLines = (edit: GoodsEdit, ids: readonly string[]) =>
  editDraft(edit.documentId, edit, async (trx, request) => {
    await assertLines(trx, request, ids);
    return removeLines(trx, request, ids);
  });

/** Puts the lines into the order given, in which every line is named once. */
export const orderLines = (edit: GoodsEdit, ids: readonly string[]) =>
  editDraft(edit.documentId, edit, async (trx, request, at) => {
    await assertLines(trx, request, ids);
    if (ids.length !== request.goodsCount) throw new ValidationRefusal([{ path: ['ids'], code: 'required' }]);
    await trx.raw(
      `UPDATE goods_items g SET line = wanted.line, updated_at = :at
       FROM unnest(:ids::text[]) WITH ORDINALITY AS wanted (id, line)
       WHERE g.request_id = :requestId AND g.document_id = wanted.id`,
      { requestId: request.id, ids: [...ids], at }
    );
    return { columns: {}, result: { updated: ids.length } };
  });
