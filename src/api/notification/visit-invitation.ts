import { invitationFor } from '../visit/invitation';
import type { CaseFacts } from './case-facts';
import type { VisitDetails } from './occasion-details';

/** The calendar invitation that goes with the mails about a visit; in the name of the office. */
export const visitInvitation = (facts: CaseFacts, visit: VisitDetails, stamp: Date): string => {
  const host = new URL(process.env.PUBLIC_URL ?? 'http://localhost').hostname;
  const organiser = { name: facts.office?.name ?? '', email: facts.office?.email ?? `no-reply@${host}` };
  return invitationFor(visit, {
    summary: `${facts.number ?? ''} · ${facts.office?.name ?? ''}`,
    organiser,
    host,
    stamp,
  });
};
