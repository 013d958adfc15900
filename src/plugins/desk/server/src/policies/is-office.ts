import type { Context } from 'koa';
import { seesAllOffices, supervisesOffice } from '../../../../../domain/actor';
import { Refusal } from '../../../../../domain/refusal';
import { pool } from '../../../../../platform/database';
import { stateOf } from '../../../../../platform/http/call-state';
import { officeByCode } from '../read/offices';

/** The office of `:code` exists for the caller, one of theirs, and they act for it as its supervisor, or for all offices. */
export const isOffice = async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  const { code } = ctx.params as { code?: string };
  const office = code === undefined ? undefined : await officeByCode(pool(), code);
  if (!office || actor?.kind !== 'agent') throw new Refusal('not_found');
  if (!seesAllOffices(actor) && !actor.memberOf.has(office.id)) throw new Refusal('not_found');
  if (!supervisesOffice(actor, office.id)) throw new Refusal('not_permitted');
  return true;
};
