import type { Event } from '@strapi/database';
import { Refusal } from '../../../../domain/refusal';
import { firstRowOf, inTransaction } from '../../../../platform/database';
import { applyServiceTarget } from '../../../setting/recompute-due-dates';
import { rememberLogoOf } from '../../remember-logos';

const changesCodeInUse = `
  SELECT 1 FROM offices o WHERE o.id = :id AND o.code <> :code
    AND (EXISTS (SELECT 1 FROM requests WHERE office_id = o.id) OR EXISTS (SELECT 1 FROM certificates WHERE office_id = o.id))`;

/** Numbers of certificates and entries of histories carry the code: an office that has had a request keeps it. */
const refuseAnotherCode = (id: number, code: string): Promise<void> =>
  inTransaction(async (trx) => {
    if (await firstRowOf(trx, changesCodeInUse, { id, code })) throw new Refusal('in_use');
  });

export default {
  async beforeUpdate(event: Event) {
    const { code } = event.params.data as { code?: string };
    const { id } = event.params.where as { id?: number };
    if (code !== undefined && id !== undefined) await refuseAnotherCode(id, code);
  },

  async afterCreate(event: Event) {
    const { id } = event.result as { id: number };
    await rememberLogoOf(id);
  },

  /** Another service-time target holds for the office's open requests too, in the same transaction. */
  async afterUpdate(event: Event) {
    const { id } = event.result as { id: number };
    await applyServiceTarget(id);
    await rememberLogoOf(id);
  },
};
