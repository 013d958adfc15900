import { findCondition } from '../goods-sheet/conditions';
import {
  checkContainerNumber,
  checkEmail,
  checkHsCode,
  checkIce,
  checkLocode,
  checkPhone,
  checkTaxId,
  normaliseContainerNumber,
  normaliseDocumentNumber,
  normaliseHsCode,
  normaliseIce,
  normaliseLocode,
  normalisePhone,
} from '../identifiers';
import { countryCodes, findCountry } from '../reference/countries';
import { currencyCodes } from '../reference/currencies';
import { incoterms } from '../reference/incoterms';
import { transportModes } from '../reference/transport-modes';
import { findUnit, units } from '../reference/units';
import {
  containerTypes,
  goodsConditions,
  type PartyRole,
  requestTypes,
  type Route,
  routes,
  subjects,
} from '../vocabulary';
import type { FieldRule, Normalise, Required, TextRule } from './field';
import type { GoodsLine, Inspection, Party, RequestForm, Shipment } from './request-form';

/** Length of the texts for which the form names none. */
const ordinaryLength = 200;

type Text = { required?: Required } & TextRule;

const text = (rule: Partial<Text> = {}): Text => ({ ...rule, kind: 'text', max: rule.max ?? ordinaryLength });
const country = { kind: 'choice', choices: countryCodes, fault: 'invalid_country' } as const;
const currency = { kind: 'choice', choices: currencyCodes, fault: 'invalid_currency' } as const;
/** Lines of goods may name them in any of our languages; what is no name stays as it is, to be refused. */
const countryCode: Normalise = (name) => findCountry(name) ?? name;
const unitCode: Normalise = (name) => findUnit(name) ?? name;
const conditionCode: Normalise = (name) => findCondition(name) ?? name;
const currencyCode: Normalise = (code) => code.toUpperCase();

const phone = text({ format: checkPhone, normalise: normalisePhone });
const email = text({ format: checkEmail });
const port = text({ format: checkLocode, normalise: normaliseLocode });
const documentNumber = text({ normalise: normaliseDocumentNumber });
const partyName = text({ min: 2 });

const isCoc: Required = (form) => form.subject === 'coc';
const isCocOn =
  (route: Route): Required =>
  (form) =>
    form.subject === 'coc' && form.route === route;
const changesDocument: Required = (form) => form.type !== 'initial';

/** Coverage by a SoR or SoL compares brand and model: the goods that get one, or come under one, must name them. */
const comparesModels: Required = (form) =>
  form.subject === 'sor' ||
  form.subject === 'sol' ||
  (form.subject === 'coc' && (form.route === 'B' || form.route === 'C'));

const paysThemselves: Required = (form) => (form.parties.payer?.sameAs ?? null) === null;

/** Step 1, the object of the request: the fields at the root of the form. */
export const objectFields = {
  subject: { kind: 'choice', choices: subjects, required: true },
  type: { kind: 'choice', choices: requestTypes, required: true },
  route: { kind: 'choice', choices: routes, required: true },
  purpose: text({ max: 500 }),
  registrationNumber: { ...documentNumber, required: isCocOn('B') },
  licenceNumber: { ...documentNumber, required: isCocOn('C') },
  previousCertificateNumber: { ...documentNumber, required: changesDocument },
} as const satisfies Record<Exclude<keyof RequestForm, 'parties' | 'inspection' | 'shipment'>, FieldRule>;

/** Step 2, the trade parties: each role has its own fields; those left out do not exist for it. */
export const partyFields = {
  importer: {
    name: { ...partyName, required: true },
    ice: text({ format: checkIce, normalise: normaliseIce, required: true }),
    taxId: text({ format: checkTaxId }),
    rc: text(),
    rcCentre: text(),
    tp: text(),
    address: text({ required: true }),
    city: text({ required: true }),
    country: { ...country, required: true },
    contactName: text(),
    phone,
    email: { ...email, required: true },
  },
  exporter: {
    name: { ...partyName, required: true },
    address: text({ required: true }),
    city: text({ required: true }),
    country: { ...country, required: true },
    contactName: text(),
    phone,
    email,
  },
  manufacturer: {
    name: { ...partyName, required: true },
    address: text(),
    country: { ...country, required: true },
    contactName: text(),
    phone,
    email,
    qualityCertificate: text(),
  },
  payer: {
    sameAs: { kind: 'choice', choices: ['importer', 'exporter', 'manufacturer'] },
    name: { ...partyName, required: paysThemselves },
    taxId: text({ format: checkTaxId }),
    address: text({ required: paysThemselves }),
    city: text({ required: paysThemselves }),
    country: { ...country, required: paysThemselves },
    contactName: text(),
    phone,
    email: { ...email, required: paysThemselves },
  },
} as const satisfies Record<PartyRole, Partial<Record<keyof Party, FieldRule>>>;

/** Step 3, the place of inspection; asked for a CoC and, as the factory, for a SoL. */
export const inspectionFields = {
  placeName: text({ required: true }),
  address: text({ required: true }),
  city: text({ required: true }),
  country: { ...country, required: true },
  contactName: text({ required: true }),
  phone: { ...phone, required: true },
  email,
  readyDate: { kind: 'date', required: isCoc },
} as const satisfies Record<keyof Inspection, FieldRule>;

/** Step 3, the shipment; asked for a CoC only. */
export const shipmentFields = {
  transportMode: { kind: 'choice', choices: transportModes.map(({ code }) => code), required: true },
  incoterm: { kind: 'choice', choices: incoterms.map(({ code }) => code), required: true },
  loadingPort: port,
  dischargePort: { ...port, required: true },
  provenanceCountry: { ...country, required: true },
  invoiceNumber: text({ required: true }),
  invoiceDate: { kind: 'date', required: true },
  invoiceValue: { kind: 'decimal', min: 'positive', required: true },
  currency: { ...currency, required: true },
  fobValue: { kind: 'decimal', min: 'zero' },
  containerType: { kind: 'choice', choices: containerTypes },
  containerNumbers: {
    kind: 'list',
    max: 500,
    itemMax: ordinaryLength,
    format: checkContainerNumber,
    normalise: normaliseContainerNumber,
  },
  billOfLading: text(),
  customsOffice: text(),
  partialShipment: { kind: 'flag' },
  expectedShipmentDate: { kind: 'date' },
} as const satisfies Record<keyof Shipment, FieldRule>;

const cell = <const Rule extends FieldRule>(rule: Rule): Rule & { fromSheets: true } => ({ ...rule, fromSheets: true });

/** Step 4, one line of goods. */
export const goodsFields = {
  hsCode: cell(text({ format: checkHsCode, normalise: normaliseHsCode, required: true })),
  description: cell(text({ min: 3, max: 500, required: true })),
  brand: cell(text({ max: 100, required: comparesModels })),
  model: cell(text({ max: 100, required: comparesModels })),
  quantity: cell({ kind: 'decimal', min: 'positive', required: isCoc }),
  unit: cell({
    kind: 'choice',
    choices: units.map(({ code }) => code),
    fault: 'invalid_unit',
    normalise: unitCode,
    required: isCoc,
  }),
  value: cell({ kind: 'decimal', min: 'zero', required: isCoc }),
  currency: cell({ ...currency, normalise: currencyCode, required: isCoc }),
  originCountry: cell({ ...country, normalise: countryCode, required: true }),
  condition: cell({ kind: 'choice', choices: goodsConditions, normalise: conditionCode, required: isCoc }),
  netWeight: cell({ kind: 'decimal', min: 'positive' }),
  standards: cell(text({ max: 300 })),
  manufacturerName: cell(text()),
} as const satisfies Record<keyof GoodsLine, FieldRule>;
