import {
  emptyGoodsLine,
  emptyInspection,
  emptyParty,
  emptyRequestForm,
  emptyShipment,
} from '../../../../src/domain/form/empty';
import type { Deposit } from '../../../../src/domain/form/deposit';
import type { DocumentTypeRule, MandatoryFor } from '../../../../src/domain/form/document-types';
import type { GoodsLine, RequestForm } from '../../../../src/domain/form/request-form';

const nowhere: MandatoryFor = { cocA: false, cocB: false, cocC: false, sor: false, sol: false };
const everyCoc: MandatoryFor = { ...nowhere, cocA: true, cocB: true, cocC: true };

const type = (code: string, rule: Partial<DocumentTypeRule> = {}): DocumentTypeRule => ({
  code,
  label: { fr: `${code} fr`, en: `${code} en`, ar: `${code} ar` },
  group: null,
  mandatoryFor: nowhere,
  agentsOnly: false,
  ...rule,
});

/** The document types as they are seeded. */
export const seededDocumentTypes: readonly DocumentTypeRule[] = [
  type('commercial_invoice', { group: 'invoice', mandatoryFor: everyCoc }),
  type('proforma_invoice', { group: 'invoice', mandatoryFor: everyCoc }),
  type('packing_list', { mandatoryFor: everyCoc }),
  type('test_report', { mandatoryFor: { ...nowhere, cocA: true, sor: true, sol: true } }),
  type('technical_sheet', { mandatoryFor: { ...nowhere, sor: true, sol: true } }),
  type('quality_certificate', { mandatoryFor: { ...nowhere, sol: true } }),
  type('other'),
  type('inspection_report', { agentsOnly: true }),
];

/** A line of goods with everything that any subject asks for. */
export const kettle: GoodsLine = {
  ...emptyGoodsLine(),
  hsCode: '8516797000',
  description: 'Bouilloire 1,7 L',
  brand: 'Atlas Home',
  model: 'BK-170',
  quantity: '1200',
  unit: 'H87',
  value: '14400',
  currency: 'EUR',
  originCountry: 'CN',
  condition: 'new',
};

const maker = { ...emptyParty(), name: 'Ningbo Home Co., Ltd', address: '88 Zhongshan Rd', country: 'CN' };

/** A form with everything that a CoC on route A asks for, and nothing more. */
export const cocForm: RequestForm = {
  ...emptyRequestForm(),
  subject: 'coc',
  route: 'A',
  parties: {
    importer: {
      ...emptyParty(),
      name: 'Atlas Distribution SARL',
      ice: '001234567000062',
      address: "12 rue d'Azilal",
      city: 'Casablanca',
      country: 'MA',
      email: 'import@atlas.test',
    },
    exporter: { ...maker, city: 'Ningbo' },
    manufacturer: maker,
    payer: { ...emptyParty(), sameAs: 'importer' },
  },
  inspection: {
    ...emptyInspection(),
    placeName: 'Entrepôt 4',
    address: '88 Zhongshan Rd',
    city: 'Ningbo',
    country: 'CN',
    contactName: 'Li Wei',
    phone: '+8657400000000',
    readyDate: '2026-12-15',
  },
  shipment: {
    ...emptyShipment(),
    transportMode: '1',
    incoterm: 'FOB',
    dischargePort: 'MACAS',
    provenanceCountry: 'CN',
    invoiceNumber: 'NH-2026-118',
    invoiceDate: '2026-11-20',
    invoiceValue: '123456.5',
    currency: 'EUR',
  },
};

/** A form with what a SoR asks for. */
export const sorForm: RequestForm = { ...cocForm, subject: 'sor', route: 'B', inspection: null, shipment: null };

/** A form with what a SoL asks for. */
export const solForm: RequestForm = { ...cocForm, subject: 'sol', route: 'C', shipment: null };

/** A deposit of that form on 1 December 2026 with every document attached. */
export const depositOf = (form: RequestForm, change: Partial<Deposit> = {}): Deposit => ({
  form,
  goods: [kettle],
  attachments: seededDocumentTypes.map(({ code }) => ({ documentType: code })),
  documentTypes: seededDocumentTypes,
  today: '2026-12-01',
  maxGoods: 10_000,
  ...change,
});
