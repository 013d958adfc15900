import { listCertificates, renewCertificate, reviseCertificate } from '../../../contract/declarants/certificates';
import { inTransaction, pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { today } from '../../clock/clock';
import { readRequestForDeclarant } from '../../request/read/whole-request';
import { draftSuccessor } from '../draft-successor';
import { readOwnCertificates } from '../read-certificates';

export default {
  list: declarantAction(listCertificates, ({ actor, query }) =>
    readOwnCertificates(pool(), { ownerId: actor.id, filters: query.filters, today: today() }, query.pagination)
  ),

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
