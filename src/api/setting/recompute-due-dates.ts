import { dayOf } from '../../domain/casablanca';
import { ValidationRefusal } from '../../domain/refusal';
import { type Calendar, dueOn } from '../../domain/service-time';
import { type Transaction, inTransaction, rowsOf } from '../../platform/database';
import { readSettings } from './settings';

/** `target` is the office's now, `targetThen` the one that the request was given. */
type OpenRequest = {
  id: number;
  depositedAt: Date;
  target: number;
  targetThen: number | null;
  pausedDays: number;
  dueOn: string | null;
};

const openRequests = `
  SELECT r.id, r.deposited_at AS "depositedAt", o.service_target AS target, r.service_target AS "targetThen", r.paused_days AS "pausedDays",
    r.due_on AS "dueOn"
  FROM requests r JOIN offices o ON o.id = r.office_id
  WHERE r.state NOT IN ('draft', 'closed') AND r.deposited_at IS NOT NULL`;

/** A request that was paused, resumed or closed meanwhile has had its date written by that transition. */
const writeDueDates = `
  UPDATE requests r SET due_on = changed.due_on, service_target = changed.target
  FROM json_to_recordset(:changed::json) AS changed (id integer, due_on date, target integer, paused_days integer)
  WHERE r.id = changed.id AND r.paused_days = changed.paused_days AND r.state NOT IN ('draft', 'closed')`;

/** The due date of each request; requests of one day, target and pause share the computing. */
const dueDates = (calendar: Calendar): ((request: OpenRequest) => string) => {
  const known = new Map<string, string>();
  return ({ depositedAt, target, pausedDays }) => {
    const depositedOn = dayOf(depositedAt);
    const key = `${depositedOn} ${target} ${pausedDays}`;
    const due = known.get(key) ?? dueOn({ depositedOn, target, pausedDays, calendar });
    known.set(key, due);
    return due;
  };
};

const recompute = async (trx: Transaction): Promise<void> => {
  const { calendar } = await readSettings(trx);
  if (calendar.workingDays.size === 0) throw new ValidationRefusal([{ path: ['monday'], code: 'required' }]);
  const dueOf = dueDates(calendar);
  const changed = (await rowsOf<OpenRequest>(trx, openRequests))
    .map((request) => ({ ...request, due: dueOf(request) }))
    .filter(({ dueOn: was, due, target, targetThen }) => was !== due || target !== targetThen)
    .map(({ id, due, target, pausedDays }) => ({ id, due_on: due, target, paused_days: pausedDays }));
  if (changed.length > 0) await trx.raw(writeDueDates, { changed: JSON.stringify(changed) });
};

/**
 * Computes the due dates of all open requests again, after the calendar changed; one pass.
 * @throws ValidationRefusal when the calendar has no working day left
 */
export const recomputeDueDates = (): Promise<void> => inTransaction(recompute);

/** Gives the open requests of an office its service-time target as it is now, and their due dates with it. */
export const applyServiceTarget = (officeId: number): Promise<void> =>
  inTransaction(async (trx) => {
    const updated = await rowsOf<{ id: number }>(
      trx,
      `UPDATE requests r SET service_target = o.service_target FROM offices o
       WHERE o.id = :officeId AND r.office_id = o.id AND r.state NOT IN ('draft', 'closed')
         AND r.service_target IS DISTINCT FROM o.service_target
       RETURNING r.id`,
      { officeId }
    );
    if (updated.length > 0) await recompute(trx);
  });
