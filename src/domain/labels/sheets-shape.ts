import type { GoodsLine } from '../form/request-form';
import type { Texts } from './texts';

/** The columns of the lists of requests, on the page and as a sheet. */
export type RequestColumn =
  | 'number'
  | 'depositedAt'
  | 'subject'
  | 'type'
  | 'exporterName'
  | 'office'
  | 'state'
  | 'response'
  | 'operations'
  | 'route'
  | 'goodsCount'
  | 'createdAt'
  | 'updatedAt'
  | 'declarant'
  | 'agent'
  | 'serviceDays'
  | 'serviceTarget'
  | 'dueOn'
  | 'late';

/** What sheets say that users download. */
export type SheetTexts = {
  requestColumns: Texts<RequestColumn>;
  /** What an agent found, behind the columns of the goods. */
  outcomeColumns: Texts<'outcome' | 'remark' | 'standardsApplied'>;
  /** Names of sheets, which are names of files as well. */
  names: Texts<'requests' | 'goods' | 'instructions' | 'lists' | 'template'>;
  answers: Texts<'yes' | 'no'>;
  /** What each column of the goods takes: shown beside its cells and on the sheet of instructions. */
  goodsHints: Texts<keyof GoodsLine>;
  instructions: Texts<
    | 'title'
    | 'fill'
    | 'required'
    | 'lists'
    | 'numbers'
    | 'columns'
    | 'faults'
    | 'limits'
    | 'column'
    | 'takes'
    | 'example'
  >;
  /** Goods of the examples. */
  exampleGoods: Texts<'kettle' | 'cable' | 'valve'>;
};
