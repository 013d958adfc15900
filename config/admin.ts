import { requiredSecret } from '../src/platform/environment';

const hours = (count: number): number => count * 60 * 60;

export default () => ({
  autoOpen: false,
  auth: {
    secret: requiredSecret('ADMIN_JWT_SECRET'),
    sessions: { accessTokenLifespan: hours(2), maxRefreshTokenLifespan: hours(24), idleRefreshTokenLifespan: hours(8) },
    cookie: { sameSite: 'strict' },
  },
  apiToken: { salt: requiredSecret('API_TOKEN_SALT') },
  transfer: { token: { salt: requiredSecret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: requiredSecret('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  // Replaced by the product's own limits, which are shared by all instances and answer Retry-After.
  rateLimit: { enabled: false },
  watchIgnoreFiles: ['**/tests/**', '**/docs/**', '**/.data/**'],
});
