import ICAL from 'ical.js';

/** An invitation as an independent program reads it. */
export type Invitation = {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  start: string;
  end: string;
  summary: string;
  location: string;
  description: string;
  organizer: string;
  attendees: string[];
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads an iCalendar object. @throws when it is none, or has not exactly one event */
export const readInvitation = (content: string): Invitation => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (!component || others.length > 0) throw new Error('Not one event');
  const event = new ICAL.Event(component);
  return {
    method: textOf(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    status: textOf(component.getFirstPropertyValue('status')),
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
    description: event.description,
    organizer: event.organizer,
    attendees: event.attendees.map((attendee) => textOf(attendee.getFirstValue())),
  };
};
