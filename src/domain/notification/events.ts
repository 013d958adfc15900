import type { TransitionName } from '../workflow';
import type { InformationDueStage } from './due';

/** What people are told by e-mail, in the order in which a file meets it; the codes are stored. Source: specification 1.8. */
export const notificationEvents = [
  'deposited',
  'withdrawn',
  'assigned',
  'reassigned',
  'transferred',
  'taken',
  'processing_started',
  'complement_requested',
  'analyses_requested',
  'complement_supplied',
  'analyses_supplied',
  'information_request_withdrawn',
  'information_due',
  'visit_scheduled',
  'visit_rescheduled',
  'visit_cancelled',
  'visit_reminder',
  'visit_closed',
  'closed',
  'attachment_infected',
  'certificate_revoked',
  'certificate_replaced',
  'certificate_ending',
  'late_digest',
] as const;
export type NotificationEvent = (typeof notificationEvents)[number];

/** Where a message is on its way: waiting to go or to be tried again, gone, or given up. */
export const notificationStates = ['queued', 'sent', 'failed'] as const;
export type NotificationState = (typeof notificationStates)[number];

/** In which capacity somebody is told. */
export type Addressee = 'declarant' | 'office' | 'agent' | 'previous_agent' | 'site_contact' | 'supervisor';

/**
 * Everybody an event is for. Somebody the request does not have (an agent before assignment, a site contact without e-mail)
 * is left out. Of `information_due` this is the most there can be: {@link informationDueAddressees} decides.
 */
export const addresseesOf: Readonly<Record<NotificationEvent, readonly Addressee[]>> = {
  deposited: ['declarant', 'office'],
  withdrawn: ['declarant', 'office', 'agent'],
  assigned: ['agent', 'declarant'],
  reassigned: ['previous_agent', 'agent'],
  // The office is the new one.
  transferred: ['office', 'declarant'],
  taken: ['declarant'],
  processing_started: ['declarant'],
  complement_requested: ['declarant'],
  analyses_requested: ['declarant'],
  complement_supplied: ['agent', 'declarant'],
  analyses_supplied: ['agent', 'declarant'],
  information_request_withdrawn: ['declarant'],
  information_due: ['declarant', 'agent'],
  visit_scheduled: ['declarant', 'site_contact', 'agent'],
  visit_rescheduled: ['declarant', 'site_contact', 'agent'],
  visit_cancelled: ['declarant', 'site_contact', 'agent'],
  visit_reminder: ['declarant', 'site_contact', 'agent'],
  visit_closed: ['declarant'],
  closed: ['declarant'],
  attachment_infected: ['declarant', 'agent'],
  certificate_revoked: ['declarant'],
  certificate_replaced: ['declarant'],
  certificate_ending: ['declarant'],
  late_digest: ['supervisor'],
};

/** Who is told of an answer's due date: the declarant at every stage, the agent once it has passed. */
export const informationDueAddressees = (stage: InformationDueStage): readonly Addressee[] =>
  stage === 'passed' ? addresseesOf.information_due : ['declarant'];

/** The event that a transition gives rise to; every transition has one. */
export const eventOfTransition: Readonly<Record<TransitionName, NotificationEvent>> = {
  deposit: 'deposited',
  withdraw: 'withdrawn',
  assign: 'assigned',
  reassign: 'reassigned',
  transfer: 'transferred',
  take: 'taken',
  start_processing: 'processing_started',
  request_complement: 'complement_requested',
  supply_complement: 'complement_supplied',
  request_analyses: 'analyses_requested',
  supply_analyses: 'analyses_supplied',
  withdraw_information_request: 'information_request_withdrawn',
  schedule_visit: 'visit_scheduled',
  reschedule_visit: 'visit_rescheduled',
  cancel_visit: 'visit_cancelled',
  close_visit: 'visit_closed',
  close: 'closed',
};
