import type { Context } from 'koa';
import type { Actor } from '../../domain/actor';
import { languageFrom } from '../../domain/language';
import type { Language } from '../../domain/vocabulary';

/** What our authentication and policies leave on a call for those who come after. */
export type CallState = {
  actor?: Actor;
  /** The language of the account, where it has one. */
  profileLanguage?: Language | null;
};

export const stateOf = (ctx: Context): CallState => ctx.state;

/** The language of messages for this call. */
export const languageOf = (ctx: Context): Language =>
  languageFrom(ctx.get('accept-language') || undefined, stateOf(ctx).profileLanguage ?? null);
