import type { Context } from 'koa';
import type { Actor } from '../../domain/actor';
import { languageFrom } from '../../domain/language';
import { type Language, languages } from '../../domain/vocabulary';

/** What our authentication and policies leave on a call for those who come after. */
export type CallState = {
  actor?: Actor;
  /** The language of the account, where it has one. */
  profileLanguage?: Language | null;
};

export const stateOf = (ctx: Context): CallState => ctx.state;

/** The platform's own screens tell the browser's languages; their reader has chosen one for the panel. */
const panelLanguage = (ctx: Context): Language | undefined => {
  const { user } = ctx.state as { user?: { preferedLanguage?: unknown } };
  return languages.find((language) => language === user?.preferedLanguage);
};

/** The language of messages for this call. */
export const languageOf = (ctx: Context): Language =>
  panelLanguage(ctx) ?? languageFrom(ctx.get('accept-language') || undefined, stateOf(ctx).profileLanguage ?? null);
