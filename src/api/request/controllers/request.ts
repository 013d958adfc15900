import { exportRequests, listRequests } from '../../../contract/declarants/request-list';
import {
  copyRequest,
  createRequest,
  deleteRequest,
  getRequest,
  getRequestSummary,
  updateRequest,
} from '../../../contract/declarants/requests';
import type { WholeRequest } from '../../../contract/shapes/request';
import type { Declarant } from '../../../domain/actor';
import { labelsOf } from '../../../domain/labels';
import { inTransaction, pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { sendLongSheet } from '../../../platform/http/send-sheet';
import { requestOf } from '../call-request';
import { copyRequest as copy } from '../form/copy-request';
import { removeDraft } from '../form/remove-draft';
import { createFromBody, saveForm } from '../form/save-form';
import { listOwnRequests } from '../read/list-requests';
import { type OwnRequestsOrder, ownRequestsProcess } from '../read/own-requests-order';
import { sendSummary } from '../read/send-summary';
import { summaryForDeclarant } from '../read/summary';
import { readRequestForDeclarant } from '../read/whole-request';

/** Changes something, then answers the whole request as it stands in the same transaction. */
const changed = (actor: Declarant, change: () => Promise<string>): Promise<{ data: WholeRequest }> =>
  inTransaction(async (trx) => {
    const documentId = await change();
    return { data: await readRequestForDeclarant(trx, documentId, actor) };
  });

export default {
  list: declarantAction(listRequests, ({ actor, query }) => listOwnRequests(pool(), actor, query)),

  export: declarantAction(exportRequests, async ({ actor, query: { format, ...query }, language, ctx }) => {
    const input: OwnRequestsOrder = { actor, query, language };
    const fileName = labelsOf(language).sheets.names.requests;
    await sendLongSheet(ctx, { script: ownRequestsProcess, input }, { format, fileName });
    return undefined;
  }),

  find: declarantAction(getRequest, async ({ actor, params }) => ({
    data: await readRequestForDeclarant(pool(), params.id, actor),
  })),

  summary: declarantAction(getRequestSummary, async ({ actor, language, ctx }) => {
    await sendSummary(ctx, () => summaryForDeclarant(pool(), requestOf(ctx), actor, language));
    return undefined;
  }),

  create: declarantAction(createRequest, ({ actor, body }) => changed(actor, () => createFromBody(actor, body))),

  copy: declarantAction(copyRequest, ({ actor, params }) => changed(actor, () => copy(actor, params.id))),

  update: declarantAction(updateRequest, ({ actor, params, body }) =>
    changed(actor, async () => {
      await saveForm(actor, params.id, body);
      return params.id;
    })
  ),

  delete: declarantAction(deleteRequest, async ({ actor, params }) => {
    await removeDraft(actor, params.id);
    return undefined;
  }),
};
