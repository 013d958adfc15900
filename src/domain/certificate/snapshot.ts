import type { GoodsLine, Inspection, Party, Shipment } from '../form/request-form';
import type { CertificateKind, RequestType, Route, VisitResult } from '../vocabulary';

/** A party as a document shows it. */
export type SnapshotParty = Omit<Party, 'sameAs'>;

/** A line of goods as a document shows it; `line` is its number in the request. */
export type SnapshotItem = GoodsLine & {
  line: number;
  outcome: 'conforming' | 'conforming_with_reservation' | 'non_conforming';
  remark: string | null;
  standardsApplied: string | null;
};

/** A visit that was made; the day is Casablanca's. */
export type SnapshotVisit = {
  visitedOn: string;
  place: string | null;
  result: VisitResult;
  remarks: string | null;
};

/** Analyses that were asked for and given; days are Casablanca's. */
export type SnapshotAnalyses = { askedOn: string; answeredOn: string; documents: readonly string[] };

/**
 * Everything that a document says, frozen in the closing that issues it: whatever becomes of the request, the office or the
 * settings, the document can be made again byte for byte. Days are `YYYY-MM-DD` of Casablanca, decimals canonical strings.
 */
export type CertificateSnapshot = {
  /** Grows when the shape changes, so that older documents stay readable. */
  format: 1;
  kind: CertificateKind;
  number: string;
  /** ISO 8601 in UTC: the document's creation date. */
  issuedAt: string;
  issuedOn: string;
  /** `null` for a report of non-conformity. */
  validUntil: string | null;
  verificationCode: string;
  /** What the QR code holds: the public page of the check. */
  verificationUrl: string;
  /** Issued in a demonstration: the document says that it is a specimen. */
  specimen: boolean;
  office: {
    code: string;
    name: string;
    address: string | null;
    email: string | null;
    phone: string | null;
    /** The SHA-256 of the logo's bytes, where the office had one. */
    logo: string | null;
  };
  request: { number: string; depositedOn: string; type: RequestType; route: Route };
  /** The number of the document that this one replaces or prolongs. */
  replaces: string | null;
  registrationNumber: string | null;
  licenceNumber: string | null;
  importer: SnapshotParty;
  exporter: SnapshotParty;
  manufacturer: SnapshotParty;
  inspection: Inspection | null;
  shipment: Shipment | null;
  /** Visits that were made, in their order. */
  visits: readonly SnapshotVisit[];
  analyses: readonly SnapshotAnalyses[];
  /** The lines on this document, in their order. */
  items: readonly SnapshotItem[];
};
