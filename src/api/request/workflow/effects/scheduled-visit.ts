import { ValidationRefusal } from '../../../../domain/refusal';
import { type Transaction, firstRowOf } from '../../../../platform/database';

/**
 * The visit that is planned.
 * @throws Error when there is none: a request under inspection always has one
 */
export const scheduledVisit = async (
  trx: Transaction,
  requestId: number
): Promise<{ id: number; scheduledAt: Date }> => {
  const visit = await firstRowOf<{ id: number; scheduledAt: Date }>(
    trx,
    `SELECT id, scheduled_at AS "scheduledAt" FROM visits WHERE request_id = :requestId AND state = 'scheduled'`,
    { requestId }
  );
  if (!visit) throw new Error(`Request ${requestId} is under inspection without a visit`);
  return visit;
};

/** @throws ValidationRefusal `date_in_past` when the moment is not in the future */
export const assertInFuture = (scheduledAt: string, now: Date): void => {
  if (Date.parse(scheduledAt) <= now.getTime()) {
    throw new ValidationRefusal([{ path: ['scheduledAt'], code: 'date_in_past' }]);
  }
};
