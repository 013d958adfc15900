import type { Context, Next } from 'koa';
import { type LimitName } from '../platform/limits/limits';
import { consume, refuseWhenExhausted } from '../platform/limits/limiter';

/** Calls counted by the caller's address alone. */
const byAddress: ReadonlyArray<{ method: string; path: RegExp; limit: LimitName }> = [
  { method: 'POST', path: /^\/api\/auth\/local\/register\/?$/, limit: 'registrations' },
  { method: 'POST', path: /^\/api\/auth\/(forgot-password|send-email-confirmation)\/?$/, limit: 'registrations' },
  { method: 'GET', path: /^\/api\/verify\//, limit: 'verifications' },
];

/** The body fields that name the account of a login, by path. */
const loginAccount: Readonly<Record<string, string>> = { '/api/auth/local': 'identifier', '/admin/login': 'email' };

const accountOf = (ctx: Context, field: string): string => {
  const body: unknown = (ctx.request as { body?: unknown }).body;
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value.trim().toLowerCase().slice(0, 100) : '';
};

/** Only failures count, by account and address together: a stranger cannot lock the account's owner out from elsewhere. */
const limitFailedLogins = async (ctx: Context, next: Next, field: string): Promise<void> => {
  const key = `${accountOf(ctx, field)}:${ctx.ip}`;
  await refuseWhenExhausted('failedLogins', key);
  try {
    await next();
  } catch (error) {
    await consume('failedLogins', key);
    throw error;
  }
  if (ctx.status >= 400) await consume('failedLogins', key);
};

/** The limits that hold before anyone is authenticated; those by account are on the routes. */
export default () => async (ctx: Context, next: Next) => {
  const limited = byAddress.find(({ method, path }) => ctx.method === method && path.test(ctx.path));
  if (limited) await consume(limited.limit, ctx.ip);
  const field = ctx.method === 'POST' ? loginAccount[ctx.path.replace(/\/$/, '')] : undefined;
  if (field === undefined) await next();
  else await limitFailedLogins(ctx, next, field);
};
