import type { DeskRequest, WholeRequest } from '../../../contract/shapes/request';
import type { RequestSummary, SummaryEntry, SummaryItem } from '../../../documents/summary/request-summary';
import type { Agent, Declarant } from '../../../domain/actor';
import type { RequestForm } from '../../../domain/form/request-form';
import type { Language } from '../../../domain/vocabulary';
import type { Database } from '../../../platform/database';
import { now } from '../../clock/clock';
import { readDocumentTypeLabels } from '../../document-type/document-types';
import { readGoods } from '../../goods-item/goods-items';
import { readHistoryForDeclarant, readHistoryForDesk } from '../../history-entry/read-history';
import { readForm } from '../form/read-form';
import type { LocatedRequest } from '../located-request';
import { itemForDeclarant } from './present-goods';
import { readRequestForDeclarant, readRequestForDesk } from './whole-request';

/** More entries than this are in no request's history. */
const wholeHistory = { page: 1, pageSize: 10_000 };

/** What one reader knows of a request, and who is named in it. */
type Readable = {
  request: WholeRequest | DeskRequest;
  form: RequestForm;
  goods: SummaryItem[];
  history: SummaryEntry[];
  declarant: string;
  agent: string | null;
};

const summaryOf = (
  { request, form, goods, history, declarant, agent }: Readable,
  documentTypes: RequestSummary['documentTypes'],
  language: Language
): RequestSummary => {
  const { parties, inspection, shipment, ...object } = form;
  return {
    language,
    madeAt: now().toISOString(),
    number: request.number,
    state: request.state,
    response: request.response,
    createdAt: request.createdAt,
    depositedAt: request.depositedAt,
    office: request.office,
    declarant,
    agent,
    serviceTime: request.serviceTime,
    object,
    parties,
    inspection,
    shipment,
    goods,
    attachments: request.attachments,
    exchanges: request.informationRequests,
    visits: request.visits,
    certificates: request.certificates,
    history,
    documentTypes,
  };
};

/**
 * The summary that the owner of a request may have: a fixed number of statements, whatever its size.
 * @throws Refusal `not_found`
 */
export const summaryForDeclarant = async (
  db: Database,
  { id, documentId, state }: LocatedRequest,
  actor: Declarant,
  language: Language
): Promise<RequestSummary> => {
  const request = await readRequestForDeclarant(db, documentId, actor);
  const form = await readForm(db, id);
  const goods = (await readGoods(db, id)).map((item) => itemForDeclarant(item, state));
  const { data: history } = await readHistoryForDeclarant(db, documentId, wholeHistory);
  const documentTypes = await readDocumentTypeLabels(db, language);
  return summaryOf({ request, form, goods, history, declarant: actor.name, agent: null }, documentTypes, language);
};

/** The same as an agent sees it: with outcomes from the moment they are entered, and by name. Notes stay out of it. */
export const summaryForDesk = async (
  db: Database,
  { id, documentId }: LocatedRequest,
  actor: Agent,
  language: Language
): Promise<RequestSummary> => {
  const request = await readRequestForDesk(db, documentId, actor);
  const form = await readForm(db, id);
  const goods = await readGoods(db, id);
  const { data: history } = await readHistoryForDesk(db, documentId, wholeHistory);
  const documentTypes = await readDocumentTypeLabels(db, language);
  const readable = {
    request,
    form,
    goods,
    history,
    declarant: request.declarant.name,
    agent: request.agent?.name ?? null,
  };
  return summaryOf(readable, documentTypes, language);
};
