import { copyOf, deposit, draft, draftSuccessor, withdraw } from '../acts/declarant';
import type { Story } from '../timeline';

/** Files that their declarants have not deposited, or have taken back. */
export const drafts: readonly Story[] = [
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'textiles',
    days: [
      [9, deposit()],
      [8, withdraw('Facture à corriger par le fournisseur.')],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'furniture',
    days: [[6, draft('subject', 'purpose', 'parties')]],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'paints',
    days: [[3, draft('subject', 'route', 'purpose', 'parties', 'inspection', 'shipment', 'goods')]],
  },
  { declarant: 'importer1', subject: 'coc', route: 'A', lot: 'kettles', days: [[2, copyOf('kettles')]] },
  {
    declarant: 'importer2',
    subject: 'sor',
    route: 'B',
    lot: 'chargers',
    days: [[1, draftSuccessor('revision', 'revised charger registration')]],
  },
];
