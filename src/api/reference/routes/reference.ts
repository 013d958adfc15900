import { listReference } from '../../../contract/declarants/public-lists';
import { publicRoute } from '../../../platform/http/routes';

export default { routes: [publicRoute(listReference, 'reference.list')] };
