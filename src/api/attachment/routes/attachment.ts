import { addAttachments, deleteAttachment, getAttachmentFile } from '../../../contract/declarants/attachments';
import { declarantRoute } from '../../../platform/http/routes';

const ofVisibleRequest = ['api::request.is-visible'];

export default {
  routes: [
    declarantRoute(addAttachments, 'attachment.create', { policies: ofVisibleRequest, limit: 'uploads' }),
    declarantRoute(deleteAttachment, 'attachment.delete', { policies: ofVisibleRequest }),
    declarantRoute(getAttachmentFile, 'attachment.file', { policies: ['api::attachment.is-visible'] }),
  ],
};
