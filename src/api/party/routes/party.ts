import { suggestParties } from '../../../contract/declarants/parties';
import { declarantRoute } from '../../../platform/http/routes';

export default { routes: [declarantRoute(suggestParties, 'party.suggest')] };
