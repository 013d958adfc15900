import { dayOf } from '../../../domain/casablanca';
import { type Calendar, type ServiceTime, serviceTime } from '../../../domain/service-time';

/** The columns that the service time of a request is told from. */
export type ServiceTimeRow = {
  depositedAt: Date | null;
  serviceTarget: number | null;
  pausedDays: number;
  pausedSince: string | null;
  dueOn: string | null;
  closedOn: string | null;
  serviceDays: number | null;
};

export const serviceTimeFields = [
  'depositedAt',
  'serviceTarget',
  'pausedDays',
  'pausedSince',
  'dueOn',
  'closedOn',
  'serviceDays',
] as const satisfies readonly (keyof ServiceTimeRow)[];

/** The service time of a request; `null` while it is a draft. A closed one keeps the figures of its closing. */
export const serviceTimeOf = (row: ServiceTimeRow, calendar: Calendar, today: string): ServiceTime | null => {
  const { depositedAt, serviceTarget: target, pausedDays, pausedSince, dueOn, closedOn, serviceDays } = row;
  if (depositedAt === null || target === null || dueOn === null) return null;
  if (closedOn !== null && serviceDays !== null) {
    return { days: serviceDays, target, pausedDays, paused: false, dueOn, late: dueOn < closedOn };
  }
  return serviceTime({ depositedOn: dayOf(depositedAt), target, pausedDays, pausedSince, closedOn, today, calendar });
};
