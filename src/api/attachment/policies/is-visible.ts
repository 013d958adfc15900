import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';
import { isVisibleTo } from '../../../domain/workflow';
import { pool } from '../../../platform/database';
import { stateOf } from '../../../platform/http/call-state';
import { keepAttachment, locateAttachment } from '../located-attachment';

/** The file of `:id` exists for whoever may see its request, on either face. */
export default async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const { id } = ctx.params as { id?: string };
  const attachment = id === undefined ? undefined : await locateAttachment(pool(), id);
  if (!actor || !attachment || !isVisibleTo(attachment.request, actor)) throw new Refusal('not_found');
  keepAttachment(ctx, attachment);
  return true;
};
