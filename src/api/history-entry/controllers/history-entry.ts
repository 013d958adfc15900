import { listHistory } from '../../../contract/declarants/history';
import { pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { readHistoryForDeclarant } from '../read-history';

export default {
  list: declarantAction(listHistory, ({ params, query }) =>
    readHistoryForDeclarant(pool(), params.id, query.pagination)
  ),
};
