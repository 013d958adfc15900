import type { Context } from 'koa';
import { bearerToken } from './bearer-token';

/** Whose sessions: declarants' accounts or the admin panel's users. */
export type SessionOrigin = 'users-permissions' | 'admin';

/**
 * The session named by the call's access token: its signature and age are checked here, by the platform's session manager;
 * that the session still exists is for the caller's one statement to find out.
 */
export const sessionOf = (ctx: Context, origin: SessionOrigin): string | null => {
  const token = bearerToken(ctx);
  if (token === null) return null;
  const { isValid, payload } = strapi.sessionManager(origin).validateAccessToken(token);
  return isValid && payload ? payload.sessionId : null;
};

/** SQL condition for a session that may be used now; the columns hold UTC without a zone. */
export const sessionIsLive = `s.session_id = :session AND s.origin = :origin AND s.status = 'active'
  AND s.expires_at > (now() AT TIME ZONE 'utc')
  AND (s.absolute_expires_at IS NULL OR s.absolute_expires_at > (now() AT TIME ZONE 'utc'))`;
