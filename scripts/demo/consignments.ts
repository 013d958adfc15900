import { join } from 'node:path';
import { emptyRequestForm } from '../../src/domain/form/empty';
import type { GoodsLine } from '../../src/domain/form/request-form';
import { readGoodsSheet } from './goods-sheet';

type Exporter = {
  name: string;
  address: string;
  city: string;
  country: string;
  contactName: string;
  phone: string;
  loadingPort: string;
};

const exporters = {
  ningbo: {
    name: 'Ningbo Home Co., Ltd',
    address: '88 Zhongshan Rd',
    city: 'Ningbo',
    country: 'CN',
    contactName: 'Li Wei',
    phone: '+8657400000000',
    loadingPort: 'CNNGB',
  },
  shenzhen: {
    name: 'Shenzhen Brightway Electronics Ltd',
    address: '16 Keji South Rd',
    city: 'Shenzhen',
    country: 'CN',
    contactName: 'Chen Yu',
    phone: '+8675500000000',
    loadingPort: 'CNSZX',
  },
  shanghai: {
    name: 'Shanghai Joyful Toys Co., Ltd',
    address: '210 Hutai Rd',
    city: 'Shanghai',
    country: 'CN',
    contactName: 'Zhang Min',
    phone: '+8621000000000',
    loadingPort: 'CNSHA',
  },
  istanbul: {
    name: 'Marmara Ev Ürünleri A.Ş.',
    address: 'Atatürk Cad. 45',
    city: 'Istanbul',
    country: 'TR',
    contactName: 'Elif Kaya',
    phone: '+902120000000',
    loadingPort: 'TRIST',
  },
  valencia: {
    name: 'Industrias del Turia, S.L.',
    address: 'Polígono Norte 7',
    city: 'Valencia',
    country: 'ES',
    contactName: 'Lucía Ferrer',
    phone: '+34960000000',
    loadingPort: 'ESVLC',
  },
  barcelona: {
    name: 'Químicas Montjuïc, S.A.',
    address: 'Carrer del Foc 112',
    city: 'Barcelona',
    country: 'ES',
    contactName: 'Jordi Puig',
    phone: '+34930000000',
    loadingPort: 'ESBCN',
  },
  genoa: {
    name: 'Arredo Ligure S.r.l.',
    address: 'Via Milano 31',
    city: 'Genova',
    country: 'IT',
    contactName: 'Paolo Rossi',
    phone: '+390100000000',
    loadingPort: 'ITGOA',
  },
  marseille: {
    name: 'Protection Industrielle du Rhône SAS',
    address: '4, quai du Lazaret',
    city: 'Marseille',
    country: 'FR',
    contactName: 'Anne Lefèvre',
    phone: '+33400000000',
    loadingPort: 'FRMRS',
  },
  hamburg: {
    name: 'Nordgrip Reifen GmbH',
    address: 'Hafenstraße 19',
    city: 'Hamburg',
    country: 'DE',
    contactName: 'Jens Petersen',
    phone: '+49400000000',
    loadingPort: 'DEHAM',
  },
} as const satisfies Record<string, Exporter>;

/** Who sends each lot of the goods sheet, and what the importer calls it. */
const lots = {
  kettles: { exporter: 'ningbo', purpose: 'Petit électroménager de cuisine' },
  'white-goods': { exporter: 'istanbul', purpose: 'Gros électroménager' },
  lamps: { exporter: 'shenzhen', purpose: 'Lampes et luminaires LED' },
  chargers: { exporter: 'shenzhen', purpose: 'Chargeurs et batteries externes' },
  toys: { exporter: 'shanghai', purpose: 'Jouets, collection de fin d\'année' },
  tyres: { exporter: 'hamburg', purpose: 'Pneumatiques tourisme et poids lourds' },
  textiles: { exporter: 'istanbul', purpose: 'Couvertures et tapis' },
  workwear: { exporter: 'marseille', purpose: 'Équipements de protection individuelle' },
  furniture: { exporter: 'genoa', purpose: 'Mobilier de bureau' },
  tiles: { exporter: 'valencia', purpose: 'Carreaux céramiques' },
  paints: { exporter: 'barcelona', purpose: 'Peintures et laques' },
  detergents: { exporter: 'barcelona', purpose: 'Lessives et nettoyants' },
  kitchenware: { exporter: 'genoa', purpose: 'Articles de cuisine et vaisselle' },
  rebar: { exporter: 'valencia', purpose: 'Aciers pour béton armé' },
  'circuit-breakers': { exporter: 'marseille', purpose: 'Appareillage électrique basse tension' },
  books: { exporter: 'marseille', purpose: 'Catalogues et matériel de salon' },
} as const satisfies Record<string, { exporter: keyof typeof exporters; purpose: string }>;

/** The name of a lot in the first column of the demo's goods sheet. */
export type Lot = keyof typeof lots;

/** What is imported, and from whom. */
export type Consignment = { exporter: Exporter; purpose: string; goods: readonly GoodsLine[] };

const goodsFile = join(__dirname, '../../data/demo/goods.csv');

/** Reads the demo's goods sheet: a consignment for each lot. */
export const readConsignments = (): ((lot: Lot) => Consignment) => {
  const lines = readGoodsSheet(goodsFile, { ...emptyRequestForm(), subject: 'coc', route: 'A' });
  return (lot) => ({
    exporter: exporters[lots[lot].exporter],
    purpose: lots[lot].purpose,
    goods: lines.filter(({ cells: [name] }) => name === lot).map(({ goods }) => goods),
  });
};
