import type { HistoryAction, HistoryFact } from '../history';
import type { Texts } from './texts';

/** The printed summary of a request; what the form's fields and the closed lists call things is said there. */
export type Summary = {
  title: string;
  /** Stands for the number of a request that has none yet. */
  draft: string;
  /** The end of the file's name. */
  fileName: string;
  /** `{page}` of `{count}`. */
  page: string;
  /** `{moment}` as the clock in Casablanca shows it. */
  madeAt: string;
  sections: Texts<'exchanges' | 'visits' | 'certificates' | 'history'>;
  facts: Texts<
    | 'number'
    | 'state'
    | 'response'
    | 'depositedAt'
    | 'createdAt'
    | 'office'
    | 'declarant'
    | 'agent'
    | 'serviceTime'
    | 'dueOn'
    | 'goodsCount'
  >;
  /** `{days}` so far of `{target}`. */
  serviceDays: string;
  late: string;
  yes: string;
  no: string;
  none: string;
  columns: Texts<
    | 'line'
    | 'goods'
    | 'quantity'
    | 'value'
    | 'origin'
    | 'outcome'
    | 'documentType'
    | 'fileName'
    | 'fileSize'
    | 'sha256'
    | 'addedAt'
    | 'certificate'
    | 'certificateState'
    | 'issuedAt'
    | 'validUntil'
    | 'code'
    | 'at'
    | 'actor'
    | 'action'
  >;
  replaces: string;
  replacedBy: string;
  exchange: Texts<'askedAt' | 'dueDate' | 'answeredAt' | 'message' | 'documentTypes' | 'note' | 'files'>;
  visit: Texts<'scheduledAt' | 'closedAt' | 'place' | 'message' | 'result' | 'remarks' | 'report'>;
  bytes: Texts<'kilo' | 'mega'>;
  /** What happened, as the history tells it. */
  historyActions: Texts<HistoryAction>;
  historyFacts: Texts<HistoryFact>;
};
