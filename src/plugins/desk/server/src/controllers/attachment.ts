import { sendAttachment } from '../../../../../api/attachment/send-attachment';
import { getDeskAttachmentFile } from '../../../../../contract/desk/requests';
import { agentAction } from '../../../../../platform/http/action';

export default {
  file: agentAction(getDeskAttachmentFile, async ({ ctx }) => {
    await sendAttachment(ctx);
    return undefined;
  }),
};
