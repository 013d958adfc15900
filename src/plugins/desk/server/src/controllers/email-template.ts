import { previewMail } from '../../../../../api/email-template/preview';
import { restoreTemplate as restore } from '../../../../../api/email-template/restore';
import { previewTemplate, restoreTemplate } from '../../../../../contract/desk/notifications';
import { inTransaction } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';

export default {
  preview: agentAction(previewTemplate, async ({ body }) => ({ data: previewMail(body) })),

  restore: agentAction(restoreTemplate, ({ body: { event, language } }) =>
    inTransaction(async (trx) => ({ data: await restore(trx, event, language) }))
  ),
};
