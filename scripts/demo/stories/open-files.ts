import { deposit, supplyAnalyses, supplyComplement } from '../acts/declarant';
import {
  assign,
  note,
  reassign,
  requestAnalyses,
  requestComplement,
  rescheduleVisit,
  scheduleVisit,
  startProcessing,
  take,
  transfer,
} from '../acts/desk';
import { judge, judgeAll } from '../acts/outcomes';
import type { Story } from '../timeline';

/** Files that an office has now: late and in time, waiting for either side. */
export const openFiles: readonly Story[] = [
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'furniture',
    days: [
      [26, deposit()],
      [25, assign('agent1')],
      [23, take, startProcessing],
      [20, note("En attente du retour du laboratoire sur l'essai de stabilité.")],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'white-goods',
    days: [
      [22, deposit()],
      [21, assign('agent2')],
      [19, take],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'kettles',
    days: [
      [19, deposit()],
      [18, assign('agent1')],
      [17, reassign('Absence prolongée.')],
    ],
  },
  { declarant: 'importer1', subject: 'coc', route: 'A', lot: 'rebar', days: [[15, deposit()]] },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'paints',
    days: [
      [17, deposit()],
      [16, assign('agent1')],
      [15, take],
      [
        14,
        requestComplement('Liste de colisage illisible : merci de la renvoyer.', {
          papers: ['packing_list'],
          dueInDays: 7,
        }),
      ],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'sol',
    route: 'C',
    lot: 'tyres',
    days: [
      [8, deposit()],
      [7, assign('agent2')],
      [6, take, startProcessing],
      [
        3,
        requestComplement('Certificat ISO 9001 en cours de validité.', {
          papers: ['quality_certificate'],
          dueInDays: 10,
        }),
      ],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'toys',
    days: [
      [14, deposit()],
      [13, assign('agent1')],
      [12, take, startProcessing],
      [10, requestAnalyses('Analyse des phtalates sur les voitures télécommandées.', { dueInDays: 14 })],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'kitchenware',
    days: [
      [12, deposit()],
      [11, assign('agent2')],
      [10, take],
      [9, requestComplement("Précisez l'origine de la porcelaine.")],
      [7, supplyComplement('Attestation du fabricant jointe.', 'other')],
      [5, requestAnalyses('Migration du plomb et du cadmium, porcelaine.', { dueInDays: 12 })],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'white-goods',
    days: [
      [9, deposit()],
      [8, assign('agent1')],
      [7, take, startProcessing],
      [4, scheduleVisit(9, 'Prévoir le déballage de deux appareils.')],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'rebar',
    days: [
      [10, deposit()],
      [9, assign('agent2')],
      [8, take, startProcessing],
      [6, scheduleVisit(7)],
      [2, rescheduleVisit(12, 'Grève au port de chargement.')],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'sol',
    route: 'C',
    lot: 'circuit-breakers',
    days: [
      [16, deposit()],
      [15, assign('agent1')],
      [14, take, startProcessing],
      [12, scheduleVisit(10, "Visite d'usine, ligne de contrôle final.")],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'B',
    lot: 'lamps',
    days: [
      [5, deposit({ file: 'renewed lamp registration', kind: 'sor' })],
      [4, assign('agent1')],
      [3, take, startProcessing],
      [2, judgeAll('conforming')],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'textiles',
    days: [
      [13, deposit()],
      [12, assign('agent1')],
      [11, take],
      [10, requestAnalyses('Essai de résistance au feu des tapis.')],
      [4, supplyAnalyses("Rapport d'essai joint.", 'analysis_report')],
      [2, judge('conforming', null)],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'circuit-breakers',
    days: [
      [5, deposit()],
      [4, assign('agent2')],
      [2, take],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'sor',
    route: 'B',
    lot: 'kettles',
    days: [
      [4, deposit()],
      [2, assign('agent1')],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'detergents',
    days: [
      [5, deposit()],
      [3, transfer('Répartition de la charge entre bureaux.')],
    ],
  },
  { declarant: 'importer2', subject: 'coc', route: 'A', lot: 'workwear', days: [[1, deposit()]] },
];
