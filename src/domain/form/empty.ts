import type { GoodsLine, Inspection, Party, RequestForm, Shipment } from './request-form';

/** A form in which nothing is filled in but the type, which is `initial` unless said otherwise. */
export const emptyRequestForm = (): RequestForm => ({
  subject: null,
  type: 'initial',
  route: null,
  purpose: null,
  registrationNumber: null,
  licenceNumber: null,
  previousCertificateNumber: null,
  parties: { importer: null, exporter: null, manufacturer: null, payer: null },
  inspection: null,
  shipment: null,
});

/** A trade party of whom nothing is known. */
export const emptyParty = (): Party => ({
  sameAs: null,
  name: null,
  ice: null,
  taxId: null,
  rc: null,
  rcCentre: null,
  tp: null,
  address: null,
  city: null,
  country: null,
  contactName: null,
  phone: null,
  email: null,
  qualityCertificate: null,
});

/** A place of inspection with nothing filled in. */
export const emptyInspection = (): Inspection => ({
  placeName: null,
  address: null,
  city: null,
  country: null,
  contactName: null,
  phone: null,
  email: null,
  readyDate: null,
});

/** A shipment with nothing filled in. */
export const emptyShipment = (): Shipment => ({
  transportMode: null,
  incoterm: null,
  loadingPort: null,
  dischargePort: null,
  provenanceCountry: null,
  invoiceNumber: null,
  invoiceDate: null,
  invoiceValue: null,
  currency: null,
  fobValue: null,
  containerType: null,
  containerNumbers: [],
  billOfLading: null,
  customsOffice: null,
  partialShipment: null,
  expectedShipmentDate: null,
});

/** A line of goods with nothing filled in. */
export const emptyGoodsLine = (): GoodsLine => ({
  hsCode: null,
  description: null,
  brand: null,
  model: null,
  quantity: null,
  unit: null,
  value: null,
  currency: null,
  originCountry: null,
  condition: null,
  netWeight: null,
  standards: null,
  manufacturerName: null,
});
