import { enterOutcomes, exportDeskGoods, listDeskGoods } from '../../../../../contract/desk/goods';
import { countQueue, exportQueue, listQueue } from '../../../../../contract/desk/queue';
import {
  addNote,
  getDeskAttachmentFile,
  getDeskRequest,
  getDeskRequestSummary,
  listDeskHistory,
  listNotes,
} from '../../../../../contract/desk/requests';
import type { RouteContract } from '../../../../../contract/route';
import { deskRoute } from '../../../../../platform/http/routes';

const requestRoute = (contract: RouteContract, handler: string) =>
  deskRoute(contract, handler, { policies: ['api::request.is-visible'] });

/** Outcomes are entered by whoever may close the request. */
const outcomesRoute = deskRoute(enterOutcomes, 'goods.enterOutcomes', {
  policies: ['api::request.is-visible', { name: 'api::request.may-perform', config: { transition: 'close' } }],
});

/**
 * The queue, and all that is read and noted of one request; `export` and `counts` stand before the id that would swallow
 * them.
 */
export const requests = [
  deskRoute(listQueue, 'request.list'),
  deskRoute(exportQueue, 'request.export', { limit: 'exports' }),
  deskRoute(countQueue, 'request.count'),
  requestRoute(getDeskRequest, 'request.find'),
  deskRoute(getDeskRequestSummary, 'request.summary', { policies: ['api::request.is-visible'], limit: 'summaries' }),
  requestRoute(listDeskHistory, 'request.history'),
  requestRoute(listDeskGoods, 'goods.list'),
  deskRoute(exportDeskGoods, 'goods.export', { policies: ['api::request.is-visible'], limit: 'exports' }),
  outcomesRoute,
  requestRoute(listNotes, 'note.list'),
  requestRoute(addNote, 'note.add'),
  deskRoute(getDeskAttachmentFile, 'attachment.file', { policies: ['api::attachment.is-visible'] }),
];
