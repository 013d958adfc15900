import { previewMail } from '../../../../../api/email-template/preview';
import { restoreTemplate as restore } from '../../../../../api/email-template/restore';
import { listTemplateTags, previewTemplate, restoreTemplate } from '../../../../../contract/desk/notifications';
import { tagsOf } from '../../../../../domain/notification/tags';
import { inTransaction } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';

export default {
  tags: agentAction(listTemplateTags, async ({ query, language }) => ({
    data: tagsOf(query.event).map(({ name, label, sample }) => ({
      name,
      label: label[language],
      sample: sample[language],
    })),
  })),

  preview: agentAction(previewTemplate, async ({ body }) => ({ data: previewMail(body) })),

  restore: agentAction(restoreTemplate, ({ body: { event, language } }) =>
    inTransaction(async (trx) => ({ data: await restore(trx, event, language) }))
  ),
};
