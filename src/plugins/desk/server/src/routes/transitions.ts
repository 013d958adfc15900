import { transitionRoutes } from '../../../../../contract/desk/transitions';
import { deskRoute } from '../../../../../platform/http/routes';

/** One literal route for each transition of the table. */
export const transitions = transitionRoutes.map(({ name, contract }) =>
  deskRoute(contract, `transition.${name}`, {
    policies: ['api::request.is-visible', { name: 'api::request.may-perform', config: { transition: name } }],
  })
);
