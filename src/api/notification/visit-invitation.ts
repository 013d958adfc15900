import { publicHost } from '../../platform/environment';
import { now } from '../clock/clock';
import { invitationFor } from '../visit/invitation';
import type { Recipient } from './addressees';
import type { CaseFacts } from './case-facts';
import type { VisitDetails } from './occasion-details';

/** The calendar invitation that goes with the mails about a visit; in the name of the office. */
export const visitInvitation = (facts: CaseFacts, visit: VisitDetails, { name, email }: Recipient): string => {
  const host = publicHost();
  const organiser = { name: facts.office?.name ?? '', email: facts.office?.email ?? `no-reply@${host}` };
  return invitationFor(visit, {
    summary: `${facts.number ?? ''} · ${facts.office?.name ?? ''}`,
    organiser,
    attendee: { name: name || email, email },
    host,
    stamp: now(),
  });
};
