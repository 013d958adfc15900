import type { CoverageReason } from '../certificate/coverage';
import type { GoodsLine, Inspection, Party, RequestForm, Shipment } from '../form/request-form';
import type { Excess } from '../goods-sheet/excess';
import type { SheetWarning } from '../goods-sheet/read-sheet';
import type { InformationDueStage } from '../notification/due';
import type { NotificationEvent, NotificationState } from '../notification/events';
import type { FaultCode, RefusalCode } from '../refusal';
import type { SuggestionReason } from '../regulated';
import type {
  AssignmentMode,
  CertificateKind,
  CertificateState,
  ContainerType,
  Control,
  FormStep,
  GoodsCondition,
  InformationRequestKind,
  InformationRequestState,
  Language,
  Outcome,
  PartyRole,
  Permission,
  RequestType,
  Response,
  Route,
  ScanState,
  State,
  Subject,
  VisitResult,
  VisitState,
} from '../vocabulary';
import type { draftOperations, TransitionName } from '../workflow';
import type { SheetTexts } from './sheets-shape';
import type { Summary } from './summary-shape';
import type { Texts } from './texts';
import type { Verification } from './verification-shape';

export type { RequestColumn, SheetTexts } from './sheets-shape';
export type { Summary } from './summary-shape';
export type { Verification } from './verification-shape';

/** The field's words as users see them. */
export type Words = {
  states: Texts<State>;
  /** The buttons of the transitions. */
  transitions: Texts<TransitionName>;
  draftOperations: Texts<(typeof draftOperations)[number]>;
  subjects: Texts<Subject>;
  requestTypes: Texts<RequestType>;
  routes: Texts<Route>;
  partyRoles: Texts<PartyRole>;
  outcomes: Texts<Outcome>;
  responses: Texts<Response>;
  certificateKinds: Texts<CertificateKind>;
  /** The full titles, as on the documents. */
  certificateTitles: Texts<CertificateKind>;
  certificateStates: Texts<CertificateState>;
  informationRequestKinds: Texts<InformationRequestKind>;
  informationRequestStates: Texts<InformationRequestState>;
  visitStates: Texts<VisitState>;
  visitResults: Texts<VisitResult>;
  /** What e-mails tell of. */
  notificationEvents: Texts<NotificationEvent>;
  notificationStates: Texts<NotificationState>;
  /** Fills `{{stage}}` of the e-mails about a due date. */
  informationDueStages: Texts<InformationDueStage>;
  goodsConditions: Texts<GoodsCondition>;
  containerTypes: Texts<ContainerType>;
  assignmentModes: Texts<AssignmentMode>;
  controls: Texts<Control>;
  scanStates: Texts<ScanState>;
  suggestionReasons: Texts<SuggestionReason>;
  formSteps: Texts<FormStep>;
  /** As the role editor shows them. */
  permissions: Texts<Permission>;
  /** Each language by its own name, whatever the reader's. */
  languages: Texts<Language>;
};

/** The labels of the form, by block; those of the goods are the headers of the sheet. */
export type FieldLabels = {
  request: Texts<Exclude<keyof RequestForm, 'parties' | 'inspection' | 'shipment'>>;
  parties: Texts<keyof Party>;
  inspection: Texts<keyof Inspection>;
  shipment: Texts<keyof Shipment>;
  goods: Texts<keyof GoodsLine>;
};

/** What the product answers when something is wrong; `{name}` marks what is filled in. */
export type Messages = {
  refusals: Texts<RefusalCode>;
  faults: Texts<FaultCode>;
  /** Fills `{reason}` of `item_not_covered`. */
  coverageReasons: Texts<CoverageReason>;
  /** Instead of `file_too_large`, for a sheet that is too large in another way than by its bytes. */
  excesses: Texts<Excess>;
  /** Follows `unsupported_file` where it is known what would be accepted. */
  acceptedFormats: string;
  /** What was not read of an imported sheet, though nothing is wrong with it. */
  sheetWarnings: Texts<SheetWarning['code']>;
  /** The sheet that shows its faults: the header of their column, and what its name adds to the sent one's. */
  faultsSheet: Texts<'column' | 'name'>;
};

/** Everything the domain says in one language. */
export type Labels = Words &
  Messages & { fields: FieldLabels; sheets: SheetTexts; verification: Verification; summary: Summary };
