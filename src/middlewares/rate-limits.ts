import { createHash } from 'node:crypto';
import type { Context, Next } from 'koa';
import { type LimitName } from '../platform/limits/limits';
import { consume, refuseWhenExhausted } from '../platform/limits/limiter';

/** Calls counted by the caller's address alone. The router does not mind the case of a path. */
const byAddress: ReadonlyArray<{ method: string; path: RegExp; limit: LimitName }> = [
  { method: 'POST', path: /^\/api\/auth\/local\/register\/?$/i, limit: 'registrations' },
  { method: 'POST', path: /^\/api\/auth\/(forgot-password|send-email-confirmation)\/?$/i, limit: 'registrations' },
  { method: 'GET', path: /^\/api\/verify\//i, limit: 'verifications' },
];

/** The body fields that name the account of a login, by path. */
const loginAccount: Readonly<Record<string, string>> = { '/api/auth/local': 'identifier', '/admin/login': 'email' };

/** What answers GET answers HEAD as well. */
const methodOf = (ctx: Context): string => (ctx.method === 'HEAD' ? 'GET' : ctx.method);

const accountOf = (ctx: Context, field: string): string => {
  const body: unknown = (ctx.request as { body?: unknown }).body;
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
};

/** Hashed: what was typed may be anything, and the counters keep no addresses of people. */
const keyOf = (ctx: Context, field: string): string =>
  createHash('sha256')
    .update(JSON.stringify([accountOf(ctx, field), ctx.ip]))
    .digest('base64url');

type FailureCount = { limit: LimitName; key: string };

/** The narrower first: its refusal says how long this account is closed to this address. */
const failureCounts = (ctx: Context, field: string): FailureCount[] => [
  { limit: 'failedLogins', key: keyOf(ctx, field) },
  { limit: 'failedLoginsByAddress', key: ctx.ip },
];

const refuseAfterTooMany = async (counts: readonly FailureCount[]): Promise<void> => {
  for (const { limit, key } of counts) await refuseWhenExhausted(limit, key);
};

/** Every count grows, also behind one that is reached. */
const countFailure = async (counts: readonly FailureCount[]): Promise<void> => {
  const counted = await Promise.allSettled(counts.map(({ limit, key }) => consume(limit, key)));
  for (const result of counted) if (result.status === 'rejected') throw result.reason;
};

/**
 * Only failures count, by account and address together, and by address over all accounts: a stranger cannot lock the account's
 * owner out from elsewhere. A right password that was among too many tried at once is refused as well.
 */
const limitFailedLogins = async (ctx: Context, next: Next, field: string): Promise<void> => {
  const counts = failureCounts(ctx, field);
  await refuseAfterTooMany(counts);
  try {
    await next();
  } catch (error) {
    await countFailure(counts);
    throw error;
  }
  if (ctx.status >= 400) return countFailure(counts);
  try {
    await refuseAfterTooMany(counts);
  } catch (error) {
    ctx.remove('Set-Cookie');
    throw error;
  }
};

/** The limits that hold before anyone is authenticated; those by account are on the routes. */
export default () => async (ctx: Context, next: Next) => {
  const limited = byAddress.find(({ method, path }) => methodOf(ctx) === method && path.test(ctx.path));
  if (limited) await consume(limited.limit, ctx.ip);
  const field = ctx.method === 'POST' ? loginAccount[ctx.path.replace(/\/$/, '').toLowerCase()] : undefined;
  if (field === undefined) await next();
  else await limitFailedLogins(ctx, next, field);
};
