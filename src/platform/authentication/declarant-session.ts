import type { Context } from 'koa';
import { type Language, languages } from '../../domain/vocabulary';
import { firstRowOf, pool } from '../database';
import { stateOf } from '../http/call-state';
import { sessionIsLive, sessionOf } from './session-of';

type Row = { id: number; name: string; language: string | null };

/** The statement of every declarant's call: is the session alive, and whose is it. */
const accountOfSession = `
  SELECT u.id, coalesce(u.company_name, u.username) AS name, u.language
  FROM strapi_sessions s JOIN up_users u ON u.id = s.user_id::integer
  WHERE ${sessionIsLive} AND u.blocked IS NOT TRUE`;

const knownLanguage = (value: string | null): Language | null =>
  languages.find((language) => language === value) ?? null;

/**
 * Authentication of the declarants' face: one statement a call, and a session that was ended (logout, changed password,
 * blocked account) is refused at once. API tokens are not accepted.
 */
export const declarantSession = {
  name: 'declarant-session',
  async authenticate(ctx: Context) {
    const session = sessionOf(ctx, 'users-permissions');
    const row = session && (await firstRowOf<Row>(pool(), accountOfSession, { session, origin: 'users-permissions' }));
    if (!row) return { authenticated: false };
    const state = stateOf(ctx);
    state.actor = { kind: 'declarant', id: row.id, name: row.name };
    state.profileLanguage = knownLanguage(row.language);
    // The platform's own controllers (logout, change of password) read these two.
    ctx.state.user = { id: row.id };
    ctx.state.session = { id: session };
    return { authenticated: true, credentials: { id: row.id } };
  },
};
