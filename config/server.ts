import { mode, requiredSecret, wholeNumber } from '../src/platform/environment';

export default () => ({
  host: process.env.HOST ?? (mode() === 'production' ? '0.0.0.0' : '127.0.0.1'),
  port: wholeNumber('PORT', 1337),
  url: process.env.PUBLIC_URL ?? '',
  proxy: { koa: process.env.TRUST_PROXY === 'true' },
  app: { keys: requiredSecret('APP_KEYS').split(',') },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
