import type { Context, Next } from 'koa';
import { removeUploadedFiles } from '../platform/http/uploaded-files';

/** However a call ends, refused by a policy or sent to a path that takes no files: its temporary files go with it. */
export default () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } finally {
    await removeUploadedFiles(ctx);
  }
};
