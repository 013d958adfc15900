import {
  getCertificateFile,
  listCertificateProducts,
  listCertificates,
  renewCertificate,
  reviseCertificate,
} from '../../../contract/declarants/certificates';
import { inTransaction, pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { today } from '../../clock/clock';
import { readRequestForDeclarant } from '../../request/read/whole-request';
import { sendDocument } from '../document/send-document';
import { draftSuccessor } from '../draft-successor';
import { readOwnCertificates } from '../read-certificates';
import { readProducts } from '../read-products';

export default {
  list: declarantAction(listCertificates, ({ actor, query }) =>
    readOwnCertificates(pool(), { ownerId: actor.id, filters: query.filters, today: today() }, query.pagination)
  ),

  products: declarantAction(listCertificateProducts, ({ params, query }) =>
    readProducts(pool(), params.id, query.pagination)
  ),

  file: declarantAction(getCertificateFile, async ({ params, query, ctx }) => {
    await sendDocument(ctx, params.id, query.copy);
    return undefined;
  }),

  revise: declarantAction(reviseCertificate, ({ actor, params }) =>
    inTransaction(async (trx) => {
      const draft = await draftSuccessor(trx, actor, { documentId: params.id, type: 'revision', today: today() });
      return { data: await readRequestForDeclarant(trx, draft, actor) };
    })
  ),

  renew: declarantAction(renewCertificate, ({ actor, params }) =>
    inTransaction(async (trx) => {
      const draft = await draftSuccessor(trx, actor, { documentId: params.id, type: 'renewal', today: today() });
      return { data: await readRequestForDeclarant(trx, draft, actor) };
    })
  ),
};
