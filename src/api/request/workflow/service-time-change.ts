import { dayOf } from '../../../domain/casablanca';
import { type Calendar, dueOn, pause, resume, serviceTime } from '../../../domain/service-time';
import { type State, statesAwaitingDeclarant } from '../../../domain/vocabulary';
import type { LockedRequest } from '../located-request';
import type { RowChange } from './request-change';

const awaitsDeclarant = (state: State): boolean => statesAwaitingDeclarant.some((awaiting) => awaiting === state);

/** Whether this change of state starts, ends or freezes the service time, so that the calendar is needed. */
export const touchesServiceTime = (from: State, to: State): boolean =>
  awaitsDeclarant(from) !== awaitsDeclarant(to) || (to === 'closed' && from !== 'closed');

/**
 * The service-time columns after a change of state: the pause begins when the declarant is asked and ends with the answer;
 * closing freezes the days.
 */
export const serviceTimeChange = (request: LockedRequest, to: State, calendar: Calendar, today: string): RowChange => {
  if (request.depositedAt === null || request.serviceTarget === null) return {};
  const depositedOn = dayOf(request.depositedAt);
  const target = request.serviceTarget;
  if (to === 'closed') {
    const frozen = serviceTime({ ...request, depositedOn, target, closedOn: today, today, calendar });
    return { closedOn: today, serviceDays: frozen.days };
  }
  if (awaitsDeclarant(to)) return pause(request, today);
  const resumed = resume(request, today, { depositedOn, calendar });
  return { ...resumed, dueOn: dueOn({ depositedOn, target, pausedDays: resumed.pausedDays, calendar }) };
};
