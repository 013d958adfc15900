import { verifyCertificate } from '../../../contract/declarants/verification';
import { Refusal } from '../../../domain/refusal';
import { pool } from '../../../platform/database';
import { publicAction } from '../../../platform/http/action';
import { certificateFileHasHash } from '../document/certificate-files';
import { checkCertificate, countWhenAnswered } from '../verify-certificate';

export default {
  verify: publicAction(verifyCertificate, async ({ params, query: { sha256 }, ctx }) => {
    ctx.set('Cache-Control', 'no-store');
    const check = await checkCertificate(pool(), params.code);
    if (!check) throw new Refusal('not_found');
    const { certificate, verification } = check;
    if (sha256 === undefined) {
      countWhenAnswered(ctx, check);
      return { data: verification };
    }
    // Comparing a file belongs to a check that was counted: the page does it below the answer.
    return { data: { ...verification, fileMatches: await certificateFileHasHash(pool(), certificate, sha256) } };
  }),
};
