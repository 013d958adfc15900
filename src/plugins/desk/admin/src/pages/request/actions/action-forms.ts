import { longest } from '../../../../../../../domain/text-lengths';
import { visitResults } from '../../../../../../../domain/vocabulary';
import type { Operation, TransitionName } from '../../../../../../../domain/workflow';
import type { Word } from '../../../words';

/** How an input of a transition is entered. */
export type FieldKind =
  'agent' | 'office' | 'text' | 'words' | 'day' | 'moment' | 'visitResult' | 'documentTypes' | 'report';

export type ActionField = {
  name: string;
  kind: FieldKind;
  label: Word;
  isRequired: boolean;
  hint?: Word;
  /** The longest text, in characters. */
  longest?: number;
};

type ActionForm = {
  /** What the act means for the file, said before it is done. */
  explanation: Word;
  fields: readonly ActionField[];
  /** Acts that cannot be undone, or take the file away from somebody, are confirmed in another colour. */
  isGrave?: true;
};

type Extras = Pick<ActionField, 'hint' | 'longest'>;

const field = (name: string, kind: FieldKind, label: Word, extras: Extras = {}): ActionField => ({
  name,
  kind,
  label,
  isRequired: true,
  ...extras,
});
const optional = (name: string, kind: FieldKind, label: Word, extras: Extras = {}): ActionField => ({
  ...field(name, kind, label, extras),
  isRequired: false,
});

const reason = field('reason', 'words', 'action.reason', { longest: longest.reason });
const toDeclarant = { hint: 'action.message.hint', longest: longest.message } as const;
const inCasablanca = { hint: 'action.casablancaTime' } as const;

/** The forms of the desk's transitions; a transition without one is not offered here. */
export const actionForms = {
  assign: { explanation: 'action.assign.explanation', fields: [field('agent', 'agent', 'action.agent')] },
  reassign: { explanation: 'action.reassign.explanation', fields: [field('agent', 'agent', 'action.agent'), reason] },
  transfer: {
    explanation: 'action.transfer.explanation',
    fields: [field('office', 'office', 'action.office'), reason],
    isGrave: true,
  },
  take: { explanation: 'action.take.explanation', fields: [] },
  start_processing: { explanation: 'action.start_processing.explanation', fields: [] },
  request_complement: {
    explanation: 'action.request_complement.explanation',
    fields: [
      field('message', 'words', 'action.message', toDeclarant),
      optional('documentTypes', 'documentTypes', 'action.documentTypes'),
      optional('dueDate', 'day', 'action.dueDate'),
    ],
  },
  request_analyses: {
    explanation: 'action.request_analyses.explanation',
    fields: [field('message', 'words', 'action.message', toDeclarant), optional('dueDate', 'day', 'action.dueDate')],
  },
  withdraw_information_request: { explanation: 'action.withdraw_information_request.explanation', fields: [reason] },
  schedule_visit: {
    explanation: 'action.schedule_visit.explanation',
    fields: [
      field('scheduledAt', 'moment', 'action.scheduledAt', inCasablanca),
      optional('place', 'text', 'action.place', { hint: 'action.place.hint', longest: longest.name }),
      optional('message', 'words', 'action.message', toDeclarant),
    ],
  },
  reschedule_visit: {
    explanation: 'action.reschedule_visit.explanation',
    fields: [field('scheduledAt', 'moment', 'action.scheduledAt', inCasablanca), reason],
  },
  cancel_visit: { explanation: 'action.cancel_visit.explanation', fields: [reason], isGrave: true },
  close_visit: {
    explanation: 'action.close_visit.explanation',
    fields: [
      field('result', 'visitResult', 'action.result'),
      optional('remarks', 'words', 'action.remarks', { longest: longest.remark }),
      field('files', 'report', 'action.report', { hint: 'action.report.hint' }),
    ],
  },
  close: { explanation: 'action.close.explanation', fields: [], isGrave: true },
} as const satisfies Partial<Record<TransitionName, ActionForm>>;

export type DeskAction = keyof typeof actionForms;

/** The form of an act, without its literal type. */
export const formOf = (action: DeskAction): ActionForm => actionForms[action];

/** Whether an operation is one of the desk's acts. */
export const isDeskAction = (operation: Operation): operation is DeskAction => operation in actionForms;

/** What the results of a visit can be. */
export const results = visitResults;
