import type { GoodsLine, Inspection, Party, RequestForm, Shipment } from '../../domain/form/request-form';
import type {
  CertificateKind,
  CertificateState,
  InformationRequestKind,
  InformationRequestState,
  Language,
  Outcome,
  PartyRole,
  Response,
  State,
  VisitResult,
  VisitState,
} from '../../domain/vocabulary';

/** A file of the request; the size is in bytes. */
export type SummaryFile = { documentType: string; name: string; size: number; sha256: string; createdAt: string };

export type SummaryItem = GoodsLine & { line: number; outcome: Outcome | null; remark: string | null };

export type SummaryExchange = {
  kind: InformationRequestKind;
  state: InformationRequestState;
  message: string;
  documentTypes: readonly string[];
  dueDate: string | null;
  askedAt: string;
  note: string | null;
  answeredAt: string | null;
  attachments: readonly SummaryFile[];
};

export type SummaryVisit = {
  scheduledAt: string;
  place: string | null;
  message: string | null;
  state: VisitState;
  result: VisitResult | null;
  remarks: string | null;
  report: SummaryFile | null;
  closedAt: string | null;
};

export type SummaryCertificate = {
  kind: CertificateKind;
  number: string;
  state: CertificateState;
  issuedAt: string;
  validUntil: string | null;
  verificationCode: string;
  replaces: { number: string } | null;
  replacedBy: { number: string } | null;
  reason: string | null;
};

export type SummaryEntry = {
  at: string;
  actor: { name: string };
  action: string;
  input: Readonly<Record<string, unknown>> | null;
};

/**
 * A request with all that has become of it, as one reader may know it: whoever makes it leaves out what the reader may not see.
 * Instants are ISO 8601 in UTC, days `YYYY-MM-DD`, decimals canonical strings.
 */
export type RequestSummary = {
  language: Language;
  madeAt: string;
  number: string | null;
  state: State;
  response: Response | null;
  createdAt: string;
  depositedAt: string | null;
  office: { name: string } | null;
  declarant: string;
  /** `null` for readers who are not told of agents, and while there is none. */
  agent: string | null;
  serviceTime: { days: number; target: number; dueOn: string; late: boolean } | null;
  object: Omit<RequestForm, 'parties' | 'inspection' | 'shipment'>;
  parties: Record<PartyRole, Partial<Party> | null>;
  inspection: Inspection | null;
  shipment: Shipment | null;
  goods: readonly SummaryItem[];
  attachments: readonly SummaryFile[];
  exchanges: readonly SummaryExchange[];
  visits: readonly SummaryVisit[];
  certificates: readonly SummaryCertificate[];
  history: readonly SummaryEntry[];
  /** The labels of document types in the reader's language, by code. */
  documentTypes: Readonly<Record<string, string>>;
};
