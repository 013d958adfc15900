import type { CoverageReason } from '../certificate/coverage';
import type { Verdict } from '../certificate/verdict';
import type { GoodsLine, Inspection, Party, RequestForm, Shipment } from '../form/request-form';
import type { Excess } from '../goods-sheet/excess';
import type { SheetWarning } from '../goods-sheet/read-sheet';
import type { InformationDueStage } from '../notification/due';
import type { NotificationEvent, NotificationState } from '../notification/events';
import type { HistoryAction, HistoryFact } from '../history';
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

type Texts<Key extends string | number> = Readonly<Record<Key, string>>;

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
  /** What was not read of an imported sheet, though nothing is wrong with it. */
  sheetWarnings: Texts<SheetWarning['code']>;
  /** The sheet that shows its faults: the header of their column, and what its name adds to the sent one's. */
  faultsSheet: Texts<'column' | 'name'>;
};

/** The columns of the lists of requests, on the page and as a sheet. */
export type RequestColumn =
  | 'number'
  | 'depositedAt'
  | 'subject'
  | 'type'
  | 'exporterName'
  | 'office'
  | 'state'
  | 'response'
  | 'operations'
  | 'route'
  | 'goodsCount'
  | 'createdAt'
  | 'updatedAt'
  | 'declarant'
  | 'agent'
  | 'serviceDays'
  | 'serviceTarget'
  | 'dueOn'
  | 'late';

/** What sheets say that users download. */
export type SheetTexts = {
  requestColumns: Texts<RequestColumn>;
  /** What an agent found, behind the columns of the goods. */
  outcomeColumns: Texts<'outcome' | 'remark' | 'standardsApplied'>;
  /** Names of sheets, which are names of files as well. */
  names: Texts<'requests' | 'goods' | 'instructions' | 'lists' | 'template'>;
  answers: Texts<'yes' | 'no'>;
  /** What each column of the goods takes: shown beside its cells and on the sheet of instructions. */
  goodsHints: Texts<keyof GoodsLine>;
  instructions: Texts<
    | 'title'
    | 'fill'
    | 'required'
    | 'lists'
    | 'numbers'
    | 'columns'
    | 'faults'
    | 'limits'
    | 'column'
    | 'takes'
    | 'example'
  >;
  /** Goods of the examples. */
  exampleGoods: Texts<'kettle' | 'cable' | 'valve'>;
};

/** The public page on which anyone checks a document. */
export type Verification = {
  title: string;
  intro: string;
  code: string;
  codeHint: string;
  /** The button of the form. */
  check: string;
  another: string;
  /** The heading of the form after a code that no document has. */
  correct: string;
  /** The big answer, and what follows from it. */
  verdicts: Texts<Verdict>;
  explanations: Texts<Verdict>;
  facts: Texts<
    'number' | 'kind' | 'replacedBy' | 'office' | 'issuedOn' | 'validUntil' | 'importer' | 'itemCount' | 'checkedAt'
  >;
  /** Stands for the end of a document that has none. */
  noEnd: string;
  /** The comparison of a file with the one that was issued. */
  file: Texts<
    | 'title'
    | 'intro'
    | 'choose'
    | 'drop'
    | 'comparing'
    | 'matches'
    | 'differs'
    | 'tooMany'
    | 'failed'
    | 'insecure'
    | 'withoutScript'
  >;
  tooMany: string;
  /** `{seconds}` until the next check is let through. */
  tooManyAdvice: string;
  unavailable: string;
  unavailableAdvice: string;
  language: string;
  trust: string;
};

/** The printed summary of a request; what the form's fields and the closed lists call things is said there. */
export type Summary = {
  title: string;
  /** Stands for the number of a request that has none yet. */
  draft: string;
  /** The end of the file's name. */
  fileName: string;
  /** `{page}` of `{count}`. */
  page: string;
  /** `{moment}` as the clock in Casablanca shows it. */
  madeAt: string;
  sections: Texts<'exchanges' | 'visits' | 'certificates' | 'history'>;
  facts: Texts<
    | 'number'
    | 'state'
    | 'response'
    | 'depositedAt'
    | 'createdAt'
    | 'office'
    | 'declarant'
    | 'agent'
    | 'serviceTime'
    | 'dueOn'
    | 'goodsCount'
  >;
  /** `{days}` so far of `{target}`. */
  serviceDays: string;
  late: string;
  yes: string;
  no: string;
  none: string;
  columns: Texts<
    | 'line'
    | 'goods'
    | 'quantity'
    | 'value'
    | 'origin'
    | 'outcome'
    | 'documentType'
    | 'fileName'
    | 'fileSize'
    | 'sha256'
    | 'addedAt'
    | 'certificate'
    | 'certificateState'
    | 'issuedAt'
    | 'validUntil'
    | 'code'
    | 'at'
    | 'actor'
    | 'action'
  >;
  replaces: string;
  replacedBy: string;
  exchange: Texts<'askedAt' | 'dueDate' | 'answeredAt' | 'message' | 'documentTypes' | 'note' | 'files'>;
  visit: Texts<'scheduledAt' | 'closedAt' | 'place' | 'message' | 'result' | 'remarks' | 'report'>;
  bytes: Texts<'kilo' | 'mega'>;
  /** What happened, as the history tells it. */
  historyActions: Texts<HistoryAction>;
  historyFacts: Texts<HistoryFact>;
};

/** Everything the domain says in one language. */
export type Labels = Words &
  Messages & { fields: FieldLabels; sheets: SheetTexts; verification: Verification; summary: Summary };
