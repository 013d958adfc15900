import { suggestParties } from '../../../contract/declarants/parties';
import { pool } from '../../../platform/database';
import { declarantAction } from '../../../platform/http/action';
import { partySuggestions } from '../party-suggestions';

export default {
  suggest: declarantAction(suggestParties, async ({ actor, query }) => ({
    data: await partySuggestions(pool(), { ownerId: actor.id, role: query.role, search: query.q }),
  })),
};
