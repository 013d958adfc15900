import { requiredSecret } from '../src/platform/environment';
import { mailFrom, smtpOptions } from '../src/platform/mail/mail-server';
import { companyProfileFields } from '../src/extensions/users-permissions/company-profile';

const hours = (count: number): number => count * 60 * 60;

export default () => ({
  desk: { enabled: true, resolve: './src/plugins/desk' },
  email: { config: { provider: 'nodemailer', providerOptions: smtpOptions(), settings: { defaultFrom: mailFrom() } } },
  'users-permissions': {
    config: {
      jwtSecret: requiredSecret('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        // Every call checks that the session still exists, so a long token does not outlive a logout.
        accessTokenLifespan: hours(2),
        idleRefreshTokenLifespan: hours(24 * 7),
        maxRefreshTokenLifespan: hours(24 * 30),
        httpOnly: true,
        cookie: { sameSite: 'strict' },
      },
      // Replaced by the product's own limits, which are shared by all instances and answer Retry-After.
      ratelimit: { enabled: false },
      register: { allowedFields: Object.keys(companyProfileFields) },
    },
  },
});
