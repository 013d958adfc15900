import type { DeskRequest, WholeRequest } from '../../../contract/shapes/request';
import { GOODS_IN_REQUEST } from '../../../contract/shapes/request';
import type { Agent, Declarant } from '../../../domain/actor';
import { Refusal } from '../../../domain/refusal';
import { operationsFor } from '../../../domain/workflow';
import type { Database } from '../../../platform/database';
import { type StoredAttachment, attachmentsOf, presentAttachment } from '../../attachment/read-attachments';
import { certificatesOf } from '../../certificate/read-certificates';
import { today as clockToday } from '../../clock/clock';
import { type StoredGoodsItem, readGoods } from '../../goods-item/goods-items';
import { responseNow } from '../../goods-item/response-now';
import { informationRequestsOf } from '../../information-request/read-information-requests';
import { readSettings } from '../../setting/settings';
import { visitsOf } from '../../visit/read-visits';
import { readForm } from '../form/read-form';
import { presentForm } from './present-form';
import { type PresentedGoodsItem, presentGoodsItem, presentGoodsItemToDeclarant } from './present-goods';
import { type RequestHead, readHead } from './request-head';
import { serviceTimeOf } from './service-time-of';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

const headOf = async (db: Database, documentId: string): Promise<RequestHead> => {
  const head = await readHead(db, documentId);
  if (!head) throw new Refusal('not_found');
  return head;
};

const presentHead = (head: RequestHead) => ({
  documentId: head.documentId,
  number: head.number,
  depositedAt: iso(head.depositedAt),
  state: head.state,
  response: head.response,
  office: head.office,
  version: head.version,
  createdAt: head.createdAt.toISOString(),
  updatedAt: head.updatedAt.toISOString(),
  goodsCount: head.goodsCount,
});

const exchangesOf = async (db: Database, requestId: number, attachments: readonly StoredAttachment[]) => {
  const informationRequests = await informationRequestsOf(db, requestId);
  const visits = await visitsOf(db, requestId);
  return {
    informationRequests: informationRequests.map(({ id, ...information }) => ({
      ...information,
      askedAt: information.askedAt.toISOString(),
      answeredAt: iso(information.answeredAt),
      attachments: attachments.filter((file) => file.informationRequestId === id).map(presentAttachment),
    })),
    visits: visits.map(({ reportId, ...visit }) => {
      const report = attachments.find((file) => file.id === reportId);
      return {
        ...visit,
        scheduledAt: visit.scheduledAt.toISOString(),
        closedAt: iso(visit.closedAt),
        report: report ? presentAttachment(report) : null,
      };
    }),
  };
};

/** What both faces show of a request: a fixed number of statements, whatever its size. */
const readCommon = async (
  db: Database,
  head: RequestHead,
  presentItem: (item: StoredGoodsItem) => PresentedGoodsItem
): Promise<Omit<WholeRequest, 'operations'>> => {
  const today = clockToday();
  const form = await readForm(db, head.id);
  const goods = await readGoods(db, head.id, { limit: GOODS_IN_REQUEST, offset: 0 });
  const attachments = await attachmentsOf(db, head.id);
  const { calendar } = await readSettings(db);
  return {
    ...presentHead(head),
    ...presentForm(form),
    goods: goods.map(presentItem),
    attachments: attachments.map(presentAttachment),
    ...(await exchangesOf(db, head.id, attachments)),
    certificates: await certificatesOf(db, head.id, today),
    serviceTime: serviceTimeOf(head, calendar, today),
  };
};

/** The whole request as its owner sees it. @throws Refusal `not_found` */
export const readRequestForDeclarant = async (
  db: Database,
  documentId: string,
  actor: Declarant
): Promise<WholeRequest> => {
  const head = await headOf(db, documentId);
  const common = await readCommon(db, head, (item) => presentGoodsItemToDeclarant(item, head.state));
  return { ...common, operations: operationsFor(head, actor) };
};

/** The whole request as an agent sees it, with the response that closing now would give. @throws Refusal `not_found` */
export const readRequestForDesk = async (db: Database, documentId: string, actor: Agent): Promise<DeskRequest> => {
  const head = await headOf(db, documentId);
  return {
    ...(await readCommon(db, head, presentGoodsItem)),
    operations: operationsFor(head, actor),
    declarant: head.declarant,
    agent: head.agent,
    responseIfClosed: head.state === 'closed' ? head.response : await responseNow(db, head.id),
  };
};
