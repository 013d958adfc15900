import { readRequestForDesk } from '../../../../../api/request/read/whole-request';
import { perform } from '../../../../../api/request/workflow/perform';
import { transitionRoutes } from '../../../../../contract/desk/transitions';
import { inTransaction } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { readTransferred } from '../read/transferred-request';

type TransitionRoute = (typeof transitionRoutes)[number];

/**
 * Performs the transition and answers the request as the same transaction leaves it. A transferred one may be out of the
 * caller's sight by then: of that only number, state and office are told.
 */
const actionFor = ({ name, contract }: TransitionRoute) =>
  agentAction(contract, ({ actor, params, body, files }) =>
    inTransaction(async (trx) => {
      await perform(name, params.id, { actor, input: body, files });
      const read = name === 'transfer' ? readTransferred : readRequestForDesk;
      return { data: await read(trx, params.id, actor) };
    })
  );

/** One action for each transition of the desk, by its name. */
export default Object.fromEntries(transitionRoutes.map((route) => [route.name, actionFor(route)]));
