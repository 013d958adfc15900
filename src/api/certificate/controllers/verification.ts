import { verifyCertificate } from '../../../contract/declarants/verification';
import { Refusal } from '../../../domain/refusal';
import { pool } from '../../../platform/database';
import { publicAction } from '../../../platform/http/action';
import { today } from '../../clock/clock';
import { readVerification } from '../verify-certificate';

export default {
  /** No file has been issued yet, so none matches. */
  verify: publicAction(verifyCertificate, async ({ params, query, ctx }) => {
    ctx.set('Cache-Control', 'no-store');
    const verification = await readVerification(pool(), params.code, today());
    if (!verification) throw new Refusal('not_found');
    return { data: query.sha256 === undefined ? verification : { ...verification, fileMatches: false } };
  }),
};
