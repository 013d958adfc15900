import * as account from './declarants/account';
import * as attachments from './declarants/attachments';
import * as certificates from './declarants/certificates';
import * as goods from './declarants/goods';
import * as goodsSheets from './declarants/goods-sheets';
import * as history from './declarants/history';
import * as openApi from './declarants/openapi-document';
import * as parties from './declarants/parties';
import { listDocumentTypes, listOffices, listReference } from './declarants/public-lists';
import * as requestList from './declarants/request-list';
import * as requests from './declarants/requests';
import * as transitions from './declarants/transitions';
import * as verification from './declarants/verification';
import * as deskAccount from './desk/account';
import * as deskCertificates from './desk/certificates';
import * as deskGoods from './desk/goods';
import * as deskNotifications from './desk/notifications';
import * as deskOffices from './desk/offices';
import * as deskQueue from './desk/queue';
import * as deskRequests from './desk/requests';
import * as deskStatistics from './desk/statistics';
import { transitionRoutes } from './desk/transitions';
import * as deskVisits from './desk/visits';
import type { RouteContract } from './route';

/** Every route of both faces, in the order of the documentation. */
export const contracts: readonly RouteContract[] = [
  ...Object.values(account),
  ...Object.values(requestList),
  ...Object.values(requests),
  ...Object.values(transitions),
  ...Object.values(goods),
  ...Object.values(goodsSheets),
  ...Object.values(attachments),
  ...Object.values(history),
  ...Object.values(certificates),
  ...Object.values(verification),
  ...Object.values(parties),
  listOffices,
  listDocumentTypes,
  listReference,
  ...Object.values(openApi),
  ...Object.values(deskAccount),
  ...Object.values(deskOffices),
  ...Object.values(deskQueue),
  ...Object.values(deskRequests),
  ...transitionRoutes.map(({ contract }) => contract),
  ...Object.values(deskGoods),
  ...Object.values(deskCertificates),
  ...Object.values(deskVisits),
  ...Object.values(deskStatistics),
  ...Object.values(deskNotifications),
];
