import { check, clear, revoke } from '../acts/certificates';
import { deposit, depositSuccessor } from '../acts/declarant';
import { assign, cancelVisit, close, closeVisit, reassign, scheduleVisit, startProcessing, take } from '../acts/desk';
import { judge, judgeAll } from '../acts/outcomes';
import type { Story } from '../timeline';

/** Closed in the last three months: their certificates of conformity are still valid, used or replaced. */
export const recentlyClosedFiles: readonly Story[] = [
  {
    name: 'detergents',
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'detergents',
    days: [
      [84, deposit()],
      [83, assign('agent1')],
      [82, take, startProcessing],
      [79, judge('conforming', ['conforming_with_reservation', 'Bouchon de sécurité à vérifier.']), close],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'toys',
    days: [
      [83, deposit()],
      [82, assign('agent1')],
      [81, take],
      [80, reassign('Départ en congé.')],
      [79, startProcessing],
      [76, judge('conforming', 'conforming', ['non_conforming', 'Petites pièces détachables.'], 'not_subject'), close],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'detergents',
    days: [
      [65, depositSuccessor('revision', 'detergents')],
      [64, assign('agent1')],
      [63, take, startProcessing],
      [60, judgeAll('conforming'), close],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'B',
    lot: 'lamps',
    days: [
      [59, deposit({ file: 'lamp registration', kind: 'sor' })],
      [58, assign('agent2')],
      [57, take, startProcessing],
      [54, judgeAll('conforming'), close],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'C',
    lot: 'tiles',
    days: [
      [52, deposit({ file: 'tile licence', kind: 'sol' })],
      [51, assign('agent2')],
      [50, take, startProcessing],
      [47, judgeAll('conforming'), close],
      [30, clear('DUM 301-2026-0024410')],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'kitchenware',
    days: [
      [51, deposit()],
      [50, assign('agent1')],
      [49, take, startProcessing],
      [47, scheduleVisit(5)],
      [45, cancelVisit("L'exportateur demande un autre entrepôt.")],
      [44, scheduleVisit(5, 'Nouvel entrepôt, quai 12.')],
      [39, closeVisit('satisfactory', 'Échantillons conformes.')],
      [38, judge('conforming', ['conforming_with_reservation', 'Marquage alimentaire à compléter.']), close],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'rebar',
    days: [
      [50, deposit()],
      [49, assign('agent2')],
      [48, take, startProcessing],
      [44, judgeAll('non_conforming', "Limite d'élasticité inférieure à 500 MPa."), close],
      [33, revoke('ncr', 'Éprouvettes confondues au laboratoire : la demande est à refaire.')],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'coc',
    route: 'A',
    lot: 'circuit-breakers',
    days: [
      [50, deposit()],
      [49, assign('agent1')],
      [48, take, startProcessing],
      [45, judge('conforming', 'conforming', 'not_subject'), close],
      [40, check('coc')],
      [12, check('coc'), check('coc')],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'coc',
    route: 'A',
    lot: 'air-conditioners',
    days: [
      [34, deposit()],
      [33, assign('agent1')],
      [32, take, startProcessing],
      [
        28,
        judge(
          ['conforming_with_reservation', 'Étiquette énergie en arabe à apposer avant la mise en vente.'],
          'conforming'
        ),
        close,
      ],
      [9, check('coc')],
    ],
  },
];
