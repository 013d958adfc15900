import { dayOf } from '../../../../domain/casablanca';
import { ValidationRefusal } from '../../../../domain/refusal';
import { isActiveOn } from '../../../../domain/routing';
import { dueOn } from '../../../../domain/service-time';
import type { Transaction } from '../../../../platform/database';
import { type RoutableOffice, readOffices } from '../../../office/offices';
import { readSettings } from '../../../setting/settings';
import type { LockedRequest } from '../../located-request';
import type { Effect, RowChange } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';

const targetOffice = async (
  trx: Transaction,
  request: LockedRequest,
  { wanted, today }: { wanted: string; today: string }
): Promise<RoutableOffice> => {
  const offices = await readOffices(trx);
  const office = offices.find(({ code, documentId }) => code === wanted || documentId === wanted);
  if (!office || !isActiveOn(office, today)) {
    throw new ValidationRefusal([{ path: ['office'], code: 'office_not_active' }]);
  }
  if (office.id === request.officeId) throw new ValidationRefusal([{ path: ['office'], code: 'same_office' }]);
  return office;
};

/** The days go on from the deposit; what counts as late is now the new office's target. */
const serviceTimeFor = async (trx: Transaction, request: LockedRequest, target: number): Promise<RowChange> => {
  if (request.depositedAt === null) return {};
  const { calendar } = await readSettings(trx);
  const depositedOn = dayOf(request.depositedAt);
  return { serviceTarget: target, dueOn: dueOn({ depositedOn, target, pausedDays: request.pausedDays, calendar }) };
};

/** Hands the request to another active office, which evaluates it anew: agent and outcomes are cleared. */
export const transfer: Effect<TransitionInput<'transfer'>> = async ({ trx, request, input, today }) => {
  const office = await targetOffice(trx, request, { wanted: input.office, today });
  await trx('goods_items')
    .where({ request_id: request.id })
    .update({ outcome: null, remark: null, standards_applied: null });
  return {
    row: { office: office.id, agent: null, ...(await serviceTimeFor(trx, request, office.serviceTarget)) },
    record: { office: office.code, previousOffice: request.officeId, reason: input.reason },
  };
};
