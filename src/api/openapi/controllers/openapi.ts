import { getOpenApiDocument } from '../../../contract/declarants/openapi-document';
import { openApiDocument } from '../../../contract/openapi';
import { publicAction } from '../../../platform/http/action';

type Document = ReturnType<typeof openApiDocument>;

let made: Document | undefined;

/** The contracts do not change while the server runs, so the document is made once, by whoever asks first. */
const document = (): Document => {
  made ??= openApiDocument();
  return made;
};

export default {
  find: publicAction(getOpenApiDocument, async ({ ctx }) => {
    ctx.set('Cache-Control', 'public, max-age=3600');
    return { data: document() };
  }),
};
