import { listHistory } from '../../../contract/declarants/history';
import { declarantRoute } from '../../../platform/http/routes';

export default {
  routes: [declarantRoute(listHistory, 'history-entry.list', { policies: ['api::request.is-visible'] })],
};
