import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { Refusal } from '../../../domain/refusal';

// A policy's context has the call's own properties, but not Koa's methods.
const headerOf = (ctx: Context): string => {
  const value = ctx.request.header['x-clock-key'];
  return typeof value === 'string' ? value : '';
};

/** The caller knows the key that the demo or the test gave to this server. */
export default (ctx: Context): boolean => {
  const expected = Buffer.from(process.env.CLOCK_KEY ?? '');
  const given = Buffer.from(headerOf(ctx));
  if (expected.length === 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Refusal('unauthenticated');
  }
  return true;
};
