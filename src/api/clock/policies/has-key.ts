import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';

/** The caller knows the key that the demo or the test gave to this server. */
export default (ctx: Context): boolean => {
  const expected = Buffer.from(process.env.CLOCK_KEY ?? '');
  const given = Buffer.from(ctx.get('x-clock-key'));
  if (expected.length === 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Refusal('unauthenticated');
  }
  return true;
};
