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
    const compared =
      sha256 === undefined ? {} : { fileMatches: await certificateFileHasHash(pool(), certificate, sha256) };
    countWhenAnswered(ctx, check);
    return { data: { ...verification, ...compared } };
  }),
};
