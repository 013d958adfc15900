import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../domain/refusal';
import { pool } from '../database';
import { type LimitName, limits } from './limits';

/** Counters in the database, so that all instances share them. */
const limiters = new Map<LimitName, RateLimiterPostgres>();

const limiterFor = (name: LimitName): RateLimiterPostgres => {
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'knex',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    ...limits[name],
  });
  limiters.set(name, limiter);
  return limiter;
};

const refuse = (result: RateLimiterRes): never => {
  throw new Refusal('too_many_requests', { retryAfter: Math.max(1, Math.ceil(result.msBeforeNext / 1000)) });
};

/**
 * Counts one use.
 * @throws Refusal `too_many_requests` with `retryAfter` in seconds
 */
export const consume = async (name: LimitName, key: string): Promise<void> => {
  try {
    await limiterFor(name).consume(key);
  } catch (result) {
    if (result instanceof RateLimiterRes) refuse(result);
    throw result;
  }
};

/**
 * Refuses when the limit has been reached, without counting a use.
 * @throws Refusal `too_many_requests` with `retryAfter` in seconds
 */
export const refuseWhenExhausted = async (name: LimitName, key: string): Promise<void> => {
  const result = await limiterFor(name).get(key);
  if (result !== null && result.remainingPoints <= 0) refuse(result);
};
