import { getOpenApiDocument } from '../../../contract/declarants/openapi-document';
import { publicRoute } from '../../../platform/http/routes';

export default { routes: [publicRoute(getOpenApiDocument, 'openapi.find')] };
