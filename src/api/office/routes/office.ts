import { listOffices } from '../../../contract/declarants/public-lists';
import { publicRoute } from '../../../platform/http/routes';

export default { routes: [publicRoute(listOffices, 'office.list')] };
