import type { Declarant } from '../../../domain/actor';
import type { GoodsLine, RequestForm } from '../../../domain/form/request-form';
import { rowFrom } from '../../../platform/columns';
import type { Transaction } from '../../../platform/database';
import { newDocumentId } from '../../../platform/document-id';
import { now } from '../../clock/clock';
import { insertGoods } from '../../goods-item/goods-items';
import { appendEntry } from '../../history-entry/append-entry';
import { formColumns, writeParties } from './write-form';

/** Where a draft comes from: made anew, or from an own request or document. */
export type DraftOrigin = { action: 'create' | 'copy'; record: Readonly<Record<string, unknown>> };

/**
 * Makes a draft with a form and goods, and begins its history.
 * @returns its public id
 */
export const createDraft = async (
  trx: Transaction,
  actor: Declarant,
  { form, goods }: { form: RequestForm; goods: readonly GoodsLine[] },
  origin: DraftOrigin
): Promise<string> => {
  const at = now();
  const documentId = newDocumentId();
  const own = { documentId, state: 'draft', version: 1, goodsCount: goods.length, pausedDays: 0, ownerId: actor.id };
  const [row] = await trx('requests')
    .insert({ ...formColumns(form, null), ...rowFrom({ ...own, createdAt: at, updatedAt: at }) })
    .returning<{ id: number }[]>('id');
  if (!row) throw new Error('The draft was not written');
  await writeParties(trx, row.id, form.parties, at);
  await insertGoods(trx, row.id, goods, { after: 0, at });
  await appendEntry(trx, {
    request: documentId,
    actor,
    action: origin.action,
    from: null,
    to: 'draft',
    input: origin.record,
    at,
  });
  return documentId;
};
