import type { Declarant } from '../../../domain/actor';
import { Refusal } from '../../../domain/refusal';
import { inTransaction } from '../../../platform/database';
import { goodsLineOf, readGoods } from '../../goods-item/goods-items';
import { locateRequest } from '../located-request';
import { createDraft } from './create-draft';
import { readForm } from './read-form';

/** A new draft with the form and goods of an own request; files stay behind. @throws Refusal `not_found` */
export const copyRequest = (actor: Declarant, documentId: string): Promise<string> =>
  inTransaction(async (trx) => {
    const source = await locateRequest(trx, documentId);
    if (!source || source.ownerId !== actor.id) throw new Refusal('not_found');
    const form = await readForm(trx, source.id);
    const goods = (await readGoods(trx, source.id)).map(goodsLineOf);
    return createDraft(
      trx,
      actor,
      { form, goods },
      { action: 'copy', record: { request: documentId, number: source.number } }
    );
  });
