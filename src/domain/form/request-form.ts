import type { ContainerType, GoodsCondition, PartyRole, RequestType, Route, Subject } from '../vocabulary';

/**
 * The declarant's form as it is stored and travels. `null` is "not filled in yet". Decimals are canonical strings
 * (`"14400.5"`), dates `YYYY-MM-DD`.
 */
export type RequestForm = {
  subject: Subject | null;
  type: RequestType;
  route: Route | null;
  purpose: string | null;
  registrationNumber: string | null;
  licenceNumber: string | null;
  previousCertificateNumber: string | null;
  parties: Record<PartyRole, Party | null>;
  inspection: Inspection | null;
  shipment: Shipment | null;
};

/** A trade party. Fields that a role does not have stay `null`. */
export type Party = {
  /** Payer only: the other party who pays; then nothing more is asked. */
  sameAs: Exclude<PartyRole, 'payer'> | null;
  name: string | null;
  ice: string | null;
  taxId: string | null;
  rc: string | null;
  rcCentre: string | null;
  tp: string | null;
  address: string | null;
  city: string | null;
  country: string | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  qualityCertificate: string | null;
};

/** Where the goods are inspected; for a SoL it is the factory. */
export type Inspection = {
  placeName: string | null;
  address: string | null;
  city: string | null;
  country: string | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  readyDate: string | null;
};

/** The shipment that a CoC covers. */
export type Shipment = {
  transportMode: string | null;
  incoterm: string | null;
  loadingPort: string | null;
  dischargePort: string | null;
  provenanceCountry: string | null;
  invoiceNumber: string | null;
  invoiceDate: string | null;
  invoiceValue: string | null;
  currency: string | null;
  fobValue: string | null;
  containerType: ContainerType | null;
  containerNumbers: string[];
  billOfLading: string | null;
  customsOffice: string | null;
  partialShipment: boolean | null;
  expectedShipmentDate: string | null;
};

/** One line of goods as the declarant fills it in. */
export type GoodsLine = {
  hsCode: string | null;
  description: string | null;
  brand: string | null;
  model: string | null;
  quantity: string | null;
  unit: string | null;
  value: string | null;
  currency: string | null;
  originCountry: string | null;
  condition: GoodsCondition | null;
  netWeight: string | null;
  standards: string | null;
  manufacturerName: string | null;
};
