import type { Context } from 'koa';
import { fileStore } from '../../platform/files/store';
import { sendFile } from '../../platform/http/send-file';
import { attachmentOf } from './located-attachment';

/** Answers the file that the policy `is-visible` found. */
export const sendAttachment = async (ctx: Context): Promise<void> => {
  const { name, mime, size, storageKey } = attachmentOf(ctx);
  sendFile(ctx, { name, mime, size, bytes: await fileStore().get(storageKey) });
};
