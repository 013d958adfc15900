import { mode, requiredSecret, wholeNumber } from '../src/platform/environment';

export default () => ({
  host: process.env.HOST ?? (mode() === 'production' ? '0.0.0.0' : '127.0.0.1'),
  port: wholeNumber('PORT', 1337),
  // Read when the panel is built, too: without an address its pages call the server that they came from.
  url: process.env.PUBLIC_URL ?? '',
  // The one address that our own proxy added: those before it are whatever the caller wrote.
  proxy: { koa: process.env.TRUST_PROXY === 'true', maxIpsCount: 1 },
  app: { keys: requiredSecret('APP_KEYS').split(',') },
  transfer: { remote: { enabled: false } },
  logger: {
    updates: { enabled: false },
    startup: { enabled: false },
    config: { level: process.env.LOG_LEVEL ?? (mode() === 'demo' ? 'warn' : 'http') },
  },
});
