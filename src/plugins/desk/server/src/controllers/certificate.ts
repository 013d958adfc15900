import { revokeCertificate as revoke, useCertificate as use } from '../../../../../api/certificate/change-certificate';
import { sendDocument } from '../../../../../api/certificate/document/send-document';
import { type PresentedDeskCertificate } from '../../../../../api/certificate/present-certificate';
import {
  readDeskCertificate,
  readDeskCertificates,
  seesAllCertificates,
} from '../../../../../api/certificate/read-desk-certificates';
import { readProducts } from '../../../../../api/certificate/read-products';
import { today } from '../../../../../api/clock/clock';
import {
  getDeskCertificateFile,
  listDeskCertificateProducts,
  listDeskCertificates,
  revokeCertificate,
  useCertificate,
} from '../../../../../contract/desk/certificates';
import { Refusal } from '../../../../../domain/refusal';
import { inTransaction, pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { officeScope } from '../read/office-scope';

/** Changes a document, then answers it as it stands in the same transaction. */
const changed = (documentId: string, change: () => Promise<void>): Promise<{ data: PresentedDeskCertificate }> =>
  inTransaction(async (trx) => {
    await change();
    const certificate = await readDeskCertificate(trx, documentId, today());
    if (!certificate) throw new Refusal('not_found');
    return { data: certificate };
  });

export default {
  list: agentAction(listDeskCertificates, async ({ actor, query: { q, filters, pagination } }) => {
    if (!seesAllCertificates(actor)) await officeScope(pool(), actor, filters.office);
    return readDeskCertificates(pool(), { actor, filters, search: q, today: today() }, pagination);
  }),

  products: agentAction(listDeskCertificateProducts, ({ params, query }) =>
    readProducts(pool(), params.id, query.pagination)
  ),

  file: agentAction(getDeskCertificateFile, async ({ params, query, ctx }) => {
    await sendDocument(ctx, params.id, query.copy);
    return undefined;
  }),

  revoke: agentAction(revokeCertificate, ({ actor, params, body }) =>
    changed(params.id, () => revoke(params.id, actor, body.reason))
  ),

  use: agentAction(useCertificate, ({ actor, params, body }) =>
    changed(params.id, () => use(params.id, actor, body.dum))
  ),
};
