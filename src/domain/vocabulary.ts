/**
 * The closed word lists of the field. French words of the users are in `labels/`; these identifiers travel
 * in the HTTP contract and are stored in the database.
 */

/** States of a request, in the order in which a file goes through them. */
export const states = [
  'draft',
  'deposited',
  'awaiting_evaluation',
  'under_evaluation',
  'in_processing',
  'awaiting_complement',
  'awaiting_analyses',
  'under_inspection',
  'closed',
] as const;
export type State = (typeof states)[number];

/** The states in which somebody still has something to do. */
export const openStates: readonly State[] = states.filter((state) => state !== 'draft' && state !== 'closed');

/** The states in which the declarant owes an answer; the service time stands still meanwhile. */
export const statesAwaitingDeclarant = ['awaiting_complement', 'awaiting_analyses'] as const satisfies readonly State[];

/** The document asked for. */
export const subjects = ['coc', 'sor', 'sol'] as const;
export type Subject = (typeof subjects)[number];

/** First request, replacement of a document, or prolongation of a SoR or SoL. */
export const requestTypes = ['initial', 'revision', 'renewal'] as const;
export type RequestType = (typeof requestTypes)[number];

/** A: each shipment controlled; B: goods registered (SoR); C: goods under licence (SoL). */
export const routes = ['A', 'B', 'C'] as const;
export type Route = (typeof routes)[number];

/** The four trade parties of a request. */
export const partyRoles = ['importer', 'exporter', 'manufacturer', 'payer'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** The agent's verdict on one line of goods. */
export const outcomes = ['not_subject', 'conforming', 'conforming_with_reservation', 'non_conforming'] as const;
export type Outcome = (typeof outcomes)[number];

/** The computed answer of a closed request. */
export const responses = [
  'not_subject',
  'non_conforming',
  'conforming',
  'conforming_with_reservation',
  'partially_conforming',
  'partially_conforming_with_reservation',
] as const;
export type Response = (typeof responses)[number];

export const certificateKinds = ['coc', 'sor', 'sol', 'ncr'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** `expired` is never stored: it follows from the date. */
export const certificateStates = ['valid', 'expired', 'used', 'revoked', 'replaced'] as const;
export type CertificateState = (typeof certificateStates)[number];

export const informationRequestKinds = ['complement', 'analyses'] as const;
export type InformationRequestKind = (typeof informationRequestKinds)[number];

export const informationRequestStates = ['open', 'answered', 'withdrawn'] as const;
export type InformationRequestState = (typeof informationRequestStates)[number];

export const visitStates = ['scheduled', 'done', 'cancelled'] as const;
export type VisitState = (typeof visitStates)[number];

export const visitResults = ['satisfactory', 'satisfactory_with_remarks', 'unsatisfactory'] as const;
export type VisitResult = (typeof visitResults)[number];

export const goodsConditions = ['new', 'used'] as const;
export type GoodsCondition = (typeof goodsConditions)[number];

export const containerTypes = ['fcl', 'lcl', 'none'] as const;
export type ContainerType = (typeof containerTypes)[number];

export const assignmentModes = ['manual', 'automatic'] as const;
export type AssignmentMode = (typeof assignmentModes)[number];

/** Where a regulated product is controlled. */
export const controls = ['origin', 'border', 'none'] as const;
export type Control = (typeof controls)[number];

/** Result of the antivirus check of a file; `none` when no antivirus is configured. */
export const scanStates = ['none', 'pending', 'clean'] as const;
export type ScanState = (typeof scanStates)[number];

/** The formats in which sheets come and go. */
export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const languages = ['fr', 'en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** What a role of the admin panel may be given; the action ids are `plugin::desk.<permission>`. */
export const permissions = [
  'requests.read',
  'requests.treat',
  'requests.assign',
  'requests.transfer',
  'certificates.revoke',
  'certificates.use',
  'statistics.read',
  'offices.manage',
  'offices.all',
  'notifications.manage',
] as const;
export type Permission = (typeof permissions)[number];

/** The five steps of the form, by number, as in the users' manual. */
export const formSteps = [1, 2, 3, 4, 5] as const;
export type FormStep = (typeof formSteps)[number];
