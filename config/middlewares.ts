import { LARGEST_BODY_MB, largestUploadMb, refuseUnreadableBody } from '../src/platform/http/unreadable-body';
import { noteBeginning } from '../src/platform/http/uploaded-files';

export default [
  'strapi::logger',
  'strapi::errors',
  'global::errors',
  // Documents are shown in the panel from blob URLs, fetched with the session's token.
  { name: 'strapi::security', config: { contentSecurityPolicy: { directives: { 'frame-src': ["'self'", 'blob:'] } } } },
  'global::verification-page',
  { name: 'strapi::cors', config: { origin: (process.env.CORS_ORIGINS ?? '').split(',').filter(Boolean) } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: `${LARGEST_BODY_MB}mb`,
      parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
      formidable: { maxFileSize: largestUploadMb() * 1024 * 1024, maxFiles: 50, onFileBegin: noteBeginning },
      onError: refuseUnreadableBody,
    },
  },
  'global::temporary-files',
  'global::hidden-content-types',
  'global::panel-ids',
  'global::rate-limits',
  'strapi::favicon',
  'strapi::public',
];
