import type { Context } from 'koa';
import { Refusal } from '../../../../../domain/refusal';
import { pool } from '../../../../../platform/database';
import { officeByCode } from '../read/offices';

/** The office of `:code` exists. */
export const isOffice = async (ctx: Context): Promise<boolean> => {
  const { code } = ctx.params as { code?: string };
  const office = code === undefined ? undefined : await officeByCode(pool(), code);
  if (!office) throw new Refusal('not_found');
  return true;
};
