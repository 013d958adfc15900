import { getProfile, updateProfile } from '../../../contract/declarants/account';
import { rowFrom } from '../../../platform/columns';
import { inTransaction, pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { now } from '../../clock/clock';
import { readProfile } from '../read-profile';

export default {
  find: declarantAction(getProfile, async ({ actor }) => ({ data: await readProfile(pool(), actor.id) })),

  /** Only the fields that were sent change; `null` clears one. */
  update: declarantAction(updateProfile, ({ actor, body }) =>
    inTransaction(async (trx) => {
      await trx('up_users')
        .where({ id: actor.id })
        .update(rowFrom({ ...body, updatedAt: now() }));
      return { data: await readProfile(trx, actor.id) };
    })
  ),
};
