import { listOffices } from '../../../contract/declarants/public-lists';
import { pool } from '../../../platform/database';
import { publicAction } from '../../../platform/http/action';
import { cacheByLanguage } from '../../../platform/http/cache';
import { today } from '../../clock/clock';
import { readPublicOffices } from '../public-offices';

export default {
  list: publicAction(listOffices, async ({ ctx }) => {
    const data = await readPublicOffices(pool(), today());
    cacheByLanguage(ctx);
    return { data };
  }),
};
