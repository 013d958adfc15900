import { getDeskAccount } from '../../../../../contract/desk/account';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { readAccount } from '../read/account';

export default {
  find: agentAction(getDeskAccount, async ({ actor }) => ({ data: await readAccount(pool(), actor) })),
};
