import { listDocumentTypes } from '../../../contract/declarants/public-lists';
import { publicRoute } from '../../../platform/http/routes';

export default { routes: [publicRoute(listDocumentTypes, 'document-type.list')] };
