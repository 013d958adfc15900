import { emptyRequestForm } from '../../src/domain/form/empty';
import { labelsOf } from '../../src/domain/labels';
import type { State } from '../../src/domain/vocabulary';
import { attachPapers, depositDraft, fullDraft, supplyAnalyses, supplyComplement } from '../demo/acts/declarant';
import { assign, close, closeVisit, requestAnalyses, requestComplement, scheduleVisit, take } from '../demo/acts/desk';
import { judge } from '../demo/acts/outcomes';
import { apiAt } from '../demo/api';
import { type Act, type CaseFile, requestOf, type Stage } from '../demo/case-file';
import { exporters } from '../demo/exporters';
import { readGoodsSheet } from '../demo/goods-sheet';
import { logInImporter, logInOffice } from './log-in';
import { type Narrator, narrator } from './narrator';
import { tellHistory, verifyCertificates } from './verify';

/** A step of the story, what is done, and the state that the request must be in afterwards. */
type Step = readonly [what: string, act: Act, state: State];

const { transitions } = labelsOf('fr');

const sample = 'data/samples/goods-electrical.csv';

/** Verdicts on lines of the sample, from 1; the others conform. */
const verdicts = new Map<number, Parameters<typeof judge>[number]>([
  [5, ['conforming_with_reservation', 'Notice en français à joindre à chaque appareil.']],
  [8, ['non_conforming', 'Rayonnement au-dessus de la limite de NM EN 62471.']],
  [12, 'not_subject'],
  [13, 'not_subject'],
  [14, ['non_conforming', "Essai d'écrasement non réussi."]],
]);

const enterOutcomes: Act = (file, stage) =>
  judge(...requestOf(file).goods.map(({ line }) => verdicts.get(line) ?? 'conforming'))(file, stage);

const declarantSteps: readonly Step[] = [
  ['Créer la demande', fullDraft(), 'draft'],
  ['Joindre les pièces', attachPapers, 'draft'],
  [transitions.deposit, depositDraft, 'deposited'],
];

const officeSteps: readonly Step[] = [
  [transitions.assign, assign('agent1'), 'awaiting_evaluation'],
  [transitions.take, take, 'under_evaluation'],
  [
    transitions.request_complement,
    requestComplement('Fiche technique des fours à joindre.', { papers: ['technical_sheet'], dueInDays: 7 }),
    'awaiting_complement',
  ],
  ['Fournir le complément', supplyComplement('Fiche technique jointe.', 'technical_sheet'), 'in_processing'],
  [transitions.request_analyses, requestAnalyses('Essais de sécurité des batteries.'), 'awaiting_analyses'],
  ['Fournir les analyses', supplyAnalyses("Rapport d'analyse joint.", 'analysis_report'), 'in_processing'],
  [transitions.schedule_visit, scheduleVisit(7, "Prévoir l'ouverture de dix cartons."), 'under_inspection'],
  [transitions.close_visit, closeVisit('satisfactory_with_remarks', 'Deux modèles écartés.'), 'in_processing'],
  ['Saisir les avis', enterOutcomes, 'in_processing'],
  [transitions.close, close, 'closed'],
];

const follow = async (steps: readonly Step[], file: CaseFile, stage: Stage, { step }: Narrator): Promise<void> => {
  for (const [what, act, state] of steps) {
    await act(file, stage);
    if (requestOf(file).state !== state) throw new Error(`${what}: ${requestOf(file).state} instead of ${state}`);
    step(what, file);
  }
};

const openFile = (): CaseFile => {
  const lines = readGoodsSheet(sample, { ...emptyRequestForm(), subject: 'coc', route: 'A' });
  const goods = lines.map((line) => line.goods);
  const consignment = { exporter: exporters.ningbo, purpose: 'Appareils électriques, 24 lignes', goods };
  const matter = { declarant: 'importer1', subject: 'coc', route: 'A', consignment } as const;
  return { ...matter, request: null, office: null, agent: 'agent1' };
};

/**
 * Walks one file from draft to certificates and tells each step.
 * @param baseUrl of a server with the demo accounts
 * @throws Error with the first answer that was not expected
 */
export const walk = async (baseUrl: string): Promise<void> => {
  const told = narrator();
  const api = apiAt(baseUrl);
  const file = openFile();
  told.say(`Read ${file.consignment.goods.length} lines of goods-electrical.csv`);
  const importers = new Map([[file.declarant, await logInImporter(api, file.declarant)]]);
  const stage: Stage = { api, cast: { importers, people: new Map() }, now: new Date(), files: new Map() };
  await follow(declarantSteps, file, stage, told);

  const people = await logInOffice(api, file.office ?? '');
  const atOffice = { ...stage, cast: { importers, people } };
  await follow(officeSteps, file, atOffice, told);
  if (requestOf(file).response !== 'partially_conforming_with_reservation') {
    throw new Error(`The response is ${requestOf(file).response}`);
  }
  await verifyCertificates(file, atOffice, told);
  await tellHistory(file, atOffice, told);
};
