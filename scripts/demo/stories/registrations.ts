import { revoke } from '../acts/certificates';
import { deposit, depositSuccessor, supplyComplement } from '../acts/declarant';
import { assign, close, closeVisit, requestComplement, scheduleVisit, startProcessing, take } from '../acts/desk';
import { judge, judgeAll } from '../acts/outcomes';
import type { Story } from '../timeline';

/**
 * Registrations and licences (SoR, SoL), under which certificates of conformity are asked for. Three date from last year, as such
 * documents are valid for one: else there were none to renew and none that has ended.
 */
export const registrations: readonly Story[] = [
  {
    name: 'tyre licence',
    declarant: 'importer1',
    subject: 'sol',
    route: 'C',
    lot: 'tyres',
    days: [
      [402, deposit()],
      [401, assign('agent1')],
      [400, take, startProcessing],
      [396, scheduleVisit(9, "Prévoir l'accès à la ligne de vulcanisation.")],
      [387, closeVisit('satisfactory', 'Usine conforme au dossier.'), judgeAll('conforming'), close],
    ],
  },
  {
    name: 'lamp registration',
    declarant: 'importer1',
    subject: 'sor',
    route: 'B',
    lot: 'lamps',
    days: [
      [338, deposit()],
      [337, assign('agent2')],
      [336, take, startProcessing],
      [332, judgeAll('conforming'), close],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'sor',
    route: 'B',
    lot: 'circuit-breakers',
    days: [
      [398, deposit()],
      [397, assign('agent1')],
      [396, take, startProcessing],
      [391, judgeAll('conforming'), close],
    ],
  },
  {
    name: 'charger registration',
    declarant: 'importer2',
    subject: 'sor',
    route: 'B',
    lot: 'chargers',
    days: [
      [179, deposit()],
      [178, assign('agent1')],
      [177, take, startProcessing],
      [174, judgeAll('conforming'), close],
    ],
  },
  {
    name: 'tile licence',
    declarant: 'importer2',
    subject: 'sol',
    route: 'C',
    lot: 'tiles',
    days: [
      [178, deposit()],
      [177, assign('agent2')],
      [176, take, startProcessing],
      [174, scheduleVisit(8)],
      [166, closeVisit('satisfactory_with_remarks', 'Étalonnage du four 3 à renouveler.')],
      [
        165,
        judge('conforming', [
          'conforming_with_reservation',
          'Certificat d’étalonnage du four 3 à fournir sous 60 jours.',
        ]),
        close,
      ],
    ],
  },
  {
    declarant: 'importer1',
    subject: 'sol',
    route: 'C',
    lot: 'rebar',
    days: [
      [152, deposit()],
      [151, assign('agent2')],
      [150, take, startProcessing],
      [148, scheduleVisit(7, 'Laminoir et laboratoire.')],
      [141, closeVisit('satisfactory', 'Essais de traction refaits en présence de l’inspecteur.')],
      [140, judgeAll('conforming'), close],
      [72, revoke('sol', 'Certificat qualité de l’usine suspendu par son organisme.')],
    ],
  },
  {
    declarant: 'importer2',
    subject: 'sor',
    route: 'B',
    lot: 'toys',
    days: [
      [112, deposit()],
      [111, assign('agent1')],
      [110, take, startProcessing],
      [106, judgeAll('conforming'), close],
      [41, revoke('sor', 'Rappel du fabricant sur la voiture télécommandée.')],
    ],
  },
  {
    name: 'workwear registration',
    declarant: 'importer1',
    subject: 'sor',
    route: 'B',
    lot: 'workwear',
    days: [
      [60, deposit()],
      [59, assign('agent1')],
      [58, take],
      [56, requestComplement('Merci de joindre la fiche technique des chaussures.', { papers: ['technical_sheet'] })],
      [52, supplyComplement('Fiche technique du fabricant ci-jointe.', 'technical_sheet')],
      [50, judge('conforming', 'conforming', ['non_conforming', 'Résistance de l’embout inférieure à 200 J.']), close],
    ],
  },
  {
    name: 'revised charger registration',
    declarant: 'importer2',
    subject: 'sor',
    route: 'B',
    lot: 'chargers',
    days: [
      [36, depositSuccessor('revision', 'charger registration')],
      [35, assign('agent2')],
      [34, take, startProcessing],
      [31, judgeAll('conforming'), close],
    ],
  },
  {
    name: 'revised tile licence',
    declarant: 'importer2',
    subject: 'sol',
    route: 'C',
    lot: 'tiles',
    days: [
      [29, depositSuccessor('revision', 'tile licence')],
      [28, assign('agent2')],
      [27, take, startProcessing],
      [24, judgeAll('conforming'), close],
    ],
  },
  {
    name: 'renewed lamp registration',
    declarant: 'importer1',
    subject: 'sor',
    route: 'B',
    lot: 'lamps',
    days: [
      [13, depositSuccessor('renewal', 'lamp registration')],
      [12, assign('agent1')],
      [11, take, startProcessing],
      [8, judgeAll('conforming'), close],
    ],
  },
];
