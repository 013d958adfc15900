import type { Context } from 'koa';
import { Refusal } from '../domain/refusal';

/** Control characters and halves of surrogate pairs: no name of ours has them, and the database holds none. */
const unprintable = /[\p{Cc}\p{Cs}]/u;

/** The address could name something: whoever looks it up may ask the database for it. */
export default (ctx: Context): boolean => {
  if (Object.values(ctx.params as Record<string, string>).some((name) => unprintable.test(name))) {
    throw new Refusal('not_found');
  }
  return true;
};
