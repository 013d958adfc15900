import { addAttachments, deleteAttachment, getAttachmentFile } from '../../../contract/declarants/attachments';
import { declarantAction } from '../../../platform/http/action';
import { addToDraft, deleteFromDraft } from '../edit-attachments';
import { sendAttachment } from '../send-attachment';

export default {
  create: declarantAction(addAttachments, async ({ actor, params, body, files }) => {
    const edit = { actor, version: body.version };
    const { attachments, version } = await addToDraft(params.id, edit, { files, types: body.documentType });
    return { data: attachments, meta: { version } };
  }),

  delete: declarantAction(deleteAttachment, async ({ actor, params }) => {
    await deleteFromDraft(params.id, params.attachmentId, actor);
    return undefined;
  }),

  file: declarantAction(getAttachmentFile, async ({ ctx }) => {
    await sendAttachment(ctx);
    return undefined;
  }),
};
