import type { Context } from 'koa';
import { readProfile } from '../../api/account/read-profile';
import { pool } from '../../platform/database';

type PlatformAnswer = { jwt?: string; refreshToken?: string; user: { id: number } };

const refreshCookie = 'strapi_up_refresh';

const isSessionAnswer = (body: unknown): body is PlatformAnswer =>
  typeof body === 'object' && body !== null && 'user' in body && typeof body.user === 'object' && body.user !== null;

/**
 * Completes what the platform answers to whoever has just got a session: the account as `/api/me` shows it, and the refresh token
 * in its cookie only. The platform does so at login, but hands the token to the page's scripts after a registration or a change
 * of password.
 */
export const completeSessionAnswer = async (ctx: Context): Promise<void> => {
  const answer: unknown = ctx.body;
  if (!isSessionAnswer(answer)) return;
  const { jwt, refreshToken, user } = answer;
  if (refreshToken !== undefined) {
    const secure = process.env.NODE_ENV === 'production';
    ctx.cookies.set(refreshCookie, refreshToken, { httpOnly: true, secure, sameSite: 'strict', overwrite: true });
  }
  ctx.body = { ...(jwt === undefined ? {} : { jwt }), user: await readProfile(pool(), user.id) };
};
