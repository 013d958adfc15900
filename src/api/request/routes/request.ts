import { exportRequests, listRequests } from '../../../contract/declarants/request-list';
import {
  copyRequest,
  createRequest,
  deleteRequest,
  getRequest,
  getRequestSummary,
  updateRequest,
} from '../../../contract/declarants/requests';
import {
  depositRequest,
  supplyAnalyses,
  supplyComplement,
  withdrawRequest,
} from '../../../contract/declarants/transitions';
import type { RouteContract } from '../../../contract/route';
import type { LimitName } from '../../../platform/limits/limits';
import { declarantRoute } from '../../../platform/http/routes';

const ownRequestRoute = (contract: RouteContract, handler: string, limit?: LimitName) =>
  declarantRoute(contract, handler, { policies: ['api::request.is-visible'], ...(limit ? { limit } : {}) });

/** `export` stands before the id that would swallow it. */
export default {
  routes: [
    declarantRoute(listRequests, 'request.list'),
    declarantRoute(createRequest, 'request.create'),
    declarantRoute(exportRequests, 'request.export', { limit: 'exports' }),
    ownRequestRoute(getRequest, 'request.find'),
    ownRequestRoute(getRequestSummary, 'request.summary', 'summaries'),
    ownRequestRoute(updateRequest, 'request.update'),
    ownRequestRoute(deleteRequest, 'request.delete'),
    ownRequestRoute(copyRequest, 'request.copy'),
    ownRequestRoute(depositRequest, 'transition.deposit', 'deposits'),
    ownRequestRoute(withdrawRequest, 'transition.withdraw'),
    ownRequestRoute(supplyComplement, 'transition.supplyComplement', 'uploads'),
    ownRequestRoute(supplyAnalyses, 'transition.supplyAnalyses', 'uploads'),
  ],
};
