import type { CertificateSnapshot, SnapshotItem, SnapshotParty } from '../../../src/domain/certificate/snapshot';
import type { CertificateKind } from '../../../src/domain/vocabulary';

const descriptions = [
  'Réfrigérateur domestique à compression, 320 litres, classe A+, fluide R600a',
  "Bouilloire électrique sans fil, 1,7 litre, 2 200 W, arrêt automatique à l'ébullition",
  'Interrupteur différentiel bipolaire 40 A, 30 mA, type AC, pour tableau modulaire',
  'Robinet mélangeur pour évier, corps en laiton, bec orientable',
  'Jouet en bois : puzzle de 24 pièces, peinture à l’eau, à partir de 3 ans',
];
const brands = ['Atlas', 'Łódzki Zakład', 'Midea', 'Grohe', 'Điện Quang'];

/** A line of goods; texts and numbers change with its number, so that tables do not repeat themselves. */
export const itemSample = (line: number, changes: Partial<SnapshotItem> = {}): SnapshotItem => ({
  line,
  hsCode: `8418${String(100000 + line * 37).slice(-6)}`,
  description: `${descriptions[line % descriptions.length]} (lot ${line * 7})`,
  brand: brands[line % brands.length] ?? null,
  model: `RF-${line * 13}X`,
  quantity: String(1200 + line),
  unit: 'H87',
  value: '14400.5',
  currency: 'EUR',
  originCountry: ['CN', 'DE', 'TR', 'VN', 'PL'][line % 5] ?? 'CN',
  condition: 'new',
  netWeight: '1250',
  standards: 'NM EN 60335-1',
  manufacturerName: null,
  outcome: 'conforming',
  remark: null,
  standardsApplied: `NM EN 60335-2-${line % 90}`,
  ...changes,
});

const party = (changes: Partial<SnapshotParty>): SnapshotParty => ({
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
  ...changes,
});

const numbers = { coc: 'COC', sor: 'SOR', sol: 'SOL', ncr: 'NCR' } as const satisfies Record<CertificateKind, string>;

/** A whole snapshot of a kind, with everything filled in that its kind has. */
export const snapshotSample = (
  kind: CertificateKind,
  changes: Partial<CertificateSnapshot> = {}
): CertificateSnapshot => {
  const isShipped = kind === 'coc' || kind === 'ncr';
  const outcome =
    kind === 'ncr' ? { outcome: 'non_conforming' as const, remark: 'Marquage CE absent ; notice non traduite.' } : {};
  return {
    format: 1,
    kind,
    number: `${numbers[kind]}-2026-BV-0000123`,
    issuedAt: '2026-11-23T10:15:30.000Z',
    issuedOn: '2026-11-23',
    validUntil: kind === 'ncr' ? null : '2027-02-23',
    verificationCode: '7ZQ4-K8MN-2PRT-V6XW-9ABC-DEF3-GH5J',
    verificationUrl: 'https://conformite.example.ma/verify/7ZQ4-K8MN-2PRT-V6XW-9ABC-DEF3-GH5J',
    specimen: false,
    office: {
      code: 'BV',
      name: 'Bureau Veritas Maroc',
      address: '7, boulevard de la Résistance, 20310 Casablanca',
      email: 'maroc@bv.example',
      phone: '+212 522 54 35 40',
      logo: null,
    },
    request: {
      number: 'DEM-2026-0000031',
      depositedOn: '2026-11-12',
      type: 'initial',
      route: kind === 'sor' ? 'B' : kind === 'sol' ? 'C' : 'A',
    },
    replaces: null,
    registrationNumber: null,
    licenceNumber: null,
    importer: party({
      name: 'Atlas Import SARL',
      ice: '001561191000066',
      taxId: '40123456',
      rc: '123456',
      rcCentre: 'Casablanca',
      tp: '35112233',
      address: '12, rue Ibn Batouta, quartier Maârif',
      city: 'Casablanca',
      country: 'MA',
      contactName: 'Salma El Idrissi',
      phone: '+212522000111',
      email: 'import@atlas.example',
    }),
    exporter: party({
      name: 'Guangdong Midea Refrigeration Co., Ltd.',
      address: '6 Midea Avenue, Beijiao, Shunde',
      city: 'Foshan',
      country: 'CN',
      contactName: 'Li Wei',
      phone: '+8675722606666',
      email: 'export@midea.example',
    }),
    manufacturer: party({
      name: 'Zakłady Chłodnicze Łódź S.A.',
      address: 'ul. Źródłowa 5',
      country: 'PL',
      qualityCertificate: kind === 'sol' ? 'ISO 9001 FR-12345/2025' : null,
    }),
    inspection:
      kind === 'sor'
        ? null
        : {
            placeName: 'Entrepôt Shunde 3',
            address: '8 Harbour Road',
            city: 'Foshan',
            country: 'CN',
            contactName: 'Chen Jie',
            phone: '+8675722601234',
            email: 'site@midea.example',
            readyDate: isShipped ? '2026-11-15' : null,
          },
    shipment: isShipped
      ? {
          transportMode: '1',
          incoterm: 'CIF',
          loadingPort: 'CNSZX',
          dischargePort: 'MACAS',
          provenanceCountry: 'CN',
          invoiceNumber: 'INV-2026-778',
          invoiceDate: '2026-11-02',
          invoiceValue: '1414400.5',
          currency: 'USD',
          fobValue: '1300000',
          containerType: 'fcl',
          containerNumbers: ['CSQU3054383', 'MSCU6639870'],
          billOfLading: 'SHZ0012345',
          customsOffice: 'Casablanca port',
          partialShipment: false,
          expectedShipmentDate: '2026-11-28',
        }
      : null,
    visits:
      kind === 'sor'
        ? []
        : [
            {
              visitedOn: '2026-11-17',
              place: 'Entrepôt Shunde 3, Foshan',
              result: 'satisfactory_with_remarks',
              remarks: 'Échantillonnage de 20 pièces ; une étiquette énergétique à corriger.',
            },
          ],
    analyses:
      kind === 'ncr'
        ? [{ askedOn: '2026-11-13', answeredOn: '2026-11-16', documents: ["Rapport d'essai 4471.pdf"] }]
        : [],
    items: [itemSample(1, outcome)],
    ...changes,
  };
};

/** As many lines as asked for, all conforming, or all non-conforming for a report of non-conformity. */
export const itemSamples = (
  count: number,
  changes: (line: number) => Partial<SnapshotItem> = () => ({})
): SnapshotItem[] => Array.from({ length: count }, (_, index) => itemSample(index + 1, changes(index + 1)));
