import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What a calendar needs to know of a visit. */
export type InvitedVisit = {
  documentId: string;
  scheduledAt: Date;
  place: string | null;
  message: string | null;
  sequence: number;
  state: 'scheduled' | 'done' | 'cancelled';
};

type Invited = { name: string; email: string };

const twoHours = 2 * 60 * 60 * 1000;

/**
 * The invitation to a visit (RFC 5545, RFC 5546): REQUEST while it is planned, with the same UID and a higher SEQUENCE after each
 * change, CANCEL when it was called off; each names the one whom it is sent to. Times are in UTC, so that every calendar shows its own.
 */
export const invitationFor = (
  visit: InvitedVisit,
  {
    summary,
    organiser,
    attendee,
    host,
    stamp,
  }: { summary: string; organiser: Invited; attendee: Invited; host: string; stamp: Date }
): string => {
  const isCancelled = visit.state === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Conformity Desk', product: 'Visits', language: 'FR' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${visit.documentId}@${host}`,
    sequence: visit.sequence,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp,
    start: visit.scheduledAt,
    end: new Date(visit.scheduledAt.getTime() + twoHours),
    summary,
    location: visit.place ?? '',
    description: visit.message ?? '',
    organizer: organiser,
    attendees: [{ ...attendee, role: ICalAttendeeRole.REQ }],
  });
  return calendar.toString();
};
