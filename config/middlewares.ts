import { LARGEST_UPLOAD_MB, refuseUnreadableBody } from '../src/platform/http/unreadable-body';

export default [
  'strapi::logger',
  'strapi::errors',
  'global::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: (process.env.CORS_ORIGINS ?? '').split(',').filter(Boolean) } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '4mb',
      parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
      formidable: { maxFileSize: LARGEST_UPLOAD_MB * 1024 * 1024, maxFiles: 50 },
      onError: refuseUnreadableBody,
    },
  },
  'global::temporary-files',
  'global::hidden-content-types',
  'global::rate-limits',
  'strapi::favicon',
  'strapi::public',
];
