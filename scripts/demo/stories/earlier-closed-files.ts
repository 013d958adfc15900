import { clear, revoke } from '../acts/certificates';
import { deposit, supplyAnalyses, supplyComplement } from '../acts/declarant';
import {
  assign,
  close,
  closeVisit,
  note,
  requestAnalyses,
  requestComplement,
  rescheduleVisit,
  scheduleVisit,
  startProcessing,
  take,
  transfer,
  withdrawInformationRequest,
} from '../acts/desk';
import { judge, judgeAll } from '../acts/outcomes';
import type { Story } from '../timeline';

/** Closed long enough ago that a certificate of conformity has ended by now, unless something else became of it. */
export const earlierClosedFiles: readonly Story[] = [
  {
    name: 'kettles',
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'kettles',
    days: [
      [175, deposit()],
      [174, assign('agent1')],
      [173, take, startProcessing],
      [170, judgeAll('conforming'), close],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'toys',
    days: [
      [175, deposit()],
      [174, assign('agent1')],
      [173, take, startProcessing],
      [
        170,
        judge('conforming', 'conforming', 'conforming', [
          'non_conforming',
          'Migration du plomb au-dessus de la limite.',
        ]),
        close,
      ],
      [154, clear('DUM 309-2026-0041875')],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'textiles',
    days: [
      [174, deposit()],
      [173, assign('agent2')],
      [172, take, startProcessing],
      [170, requestAnalyses('Analyses de composition et de colorants azoïques demandées.', { dueInDays: 15 })],
      [160, supplyAnalyses('Rapport du laboratoire joint.', 'analysis_report')],
      [157, judgeAll('non_conforming', 'Colorants azoïques au-dessus de 30 mg/kg.'), close],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'books',
    days: [
      [174, deposit()],
      [173, assign('agent1')],
      [172, take, startProcessing],
      [171, judgeAll('not_subject'), close],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'furniture',
    days: [
      [173, deposit()],
      [172, assign('agent1')],
      [171, take, startProcessing],
      [169, scheduleVisit(6, 'Échantillonnage sur trois bureaux.')],
      [163, closeVisit('satisfactory_with_remarks', 'Notice de montage en italien seulement.')],
      [162, judge('conforming', ['conforming_with_reservation', 'Notice en français à joindre.'], 'conforming'), close],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'B',
    lot: 'lamps',
    days: [
      [145, deposit({ file: 'lamp registration', kind: 'sor' })],
      [144, assign('agent1')],
      [143, take, startProcessing],
      [140, judgeAll('conforming'), close],
      [121, clear('DUM 309-2026-0053120')],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'B',
    lot: 'chargers',
    days: [
      [131, deposit({ file: 'charger registration', kind: 'sor' })],
      [130, assign('agent2')],
      [129, take, startProcessing],
      [126, judgeAll('conforming'), close],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'white-goods',
    days: [
      [125, deposit()],
      [123, assign('agent2')],
      [121, take],
      [120, requestComplement('Facture définitive à joindre.', { papers: ['commercial_invoice'], dueInDays: 7 })],
      [116, supplyComplement('Facture définitive jointe.', 'commercial_invoice')],
      [114, scheduleVisit(6)],
      [110, rescheduleVisit(9, "Marchandise non disponible à l'entrepôt.")],
      [101, closeVisit('unsatisfactory', 'Deux modèles sans marquage énergétique.')],
      [
        98,
        note('Photos du marquage versées au procès-verbal.'),
        judge(
          'conforming',
          ['conforming_with_reservation', 'Étiquette énergie à apposer avant mise en vente.'],
          ['non_conforming', 'Plaque signalétique absente.'],
          'conforming'
        ),
        close,
      ],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'C',
    lot: 'tiles',
    days: [
      [118, deposit({ file: 'tile licence', kind: 'sol' })],
      [117, assign('agent1')],
      [116, take, startProcessing],
      [113, judgeAll('conforming'), close],
      [96, clear('DUM 301-2026-0017733')],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'workwear',
    days: [
      [124, deposit()],
      [123, transfer('Laboratoire EPI indisponible jusqu’à la fin du mois.')],
      [122, assign('agent1')],
      [121, take, startProcessing],
      [118, judgeAll('conforming'), close],
      [90, revoke('coc', "Rapport d'essai retiré par le laboratoire émetteur.")],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'paints',
    days: [
      [123, deposit()],
      [122, assign('agent2')],
      [121, take],
      [120, requestComplement('Fiches de données de sécurité à fournir.')],
      [119, withdrawInformationRequest('Fiches retrouvées dans le rapport déjà joint.')],
      [117, judgeAll('conforming'), close],
    ],
  },
];
