import type { Context } from 'koa';
import { Refusal } from '../../domain/refusal';
import { fileStore } from '../../platform/files/store';
import { sendFile } from '../../platform/http/send-file';
import { filesUnavailable } from './files-unavailable';
import { attachmentOf } from './located-attachment';

/**
 * Answers the file that the policy `is-visible` found.
 * @throws Refusal `scan_pending` until the antivirus has found it clean, `files_unavailable`
 */
export const sendAttachment = async (ctx: Context): Promise<void> => {
  const { name, mime, size, storageKey, scan } = attachmentOf(ctx);
  if (scan === 'pending') throw new Refusal('scan_pending', { name });
  const bytes = await fileStore().get(storageKey).catch(filesUnavailable);
  sendFile(ctx, { name, mime, size, bytes });
};
