import { emptyRequestForm } from '../../src/domain/form/empty';
import type { GoodsLine } from '../../src/domain/form/request-form';
import { type Exporter, exporters } from './exporters';
import { readGoodsSheet } from './goods-sheet';

/** Who sends each lot of the goods sheet, and what the importer calls it. */
const lots = {
  kettles: { exporter: 'ningbo', purpose: 'Petit électroménager de cuisine' },
  'white-goods': { exporter: 'istanbul', purpose: 'Gros électroménager' },
  lamps: { exporter: 'shenzhen', purpose: 'Lampes et luminaires LED' },
  chargers: { exporter: 'shenzhen', purpose: 'Chargeurs et batteries externes' },
  toys: { exporter: 'shanghai', purpose: "Jouets, collection de fin d'année" },
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
  'air-conditioners': { exporter: 'cairo', purpose: 'Climatiseurs et ventilateurs' },
  books: { exporter: 'marseille', purpose: 'Catalogues et matériel de salon' },
} as const satisfies Record<string, { exporter: keyof typeof exporters; purpose: string }>;

/** The name of a lot in the first column of the demo's goods sheet. */
export type Lot = keyof typeof lots;

/** What is imported, and from whom. */
export type Consignment = { exporter: Exporter; purpose: string; goods: readonly GoodsLine[] };

const goodsFile = 'data/demo/goods.csv';

/** Reads the demo's goods sheet: a consignment for each lot. */
export const readConsignments = (): ((lot: Lot) => Consignment) => {
  const lines = readGoodsSheet(goodsFile, { ...emptyRequestForm(), subject: 'coc', route: 'A' });
  return (lot) => ({
    exporter: exporters[lots[lot].exporter],
    purpose: lots[lot].purpose,
    goods: lines.filter(({ cells: [name] }) => name === lot).map(({ goods }) => goods),
  });
};
