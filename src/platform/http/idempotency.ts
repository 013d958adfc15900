import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import type { Actor } from '../../domain/actor';
import { Refusal, ValidationRefusal } from '../../domain/refusal';
import { type Transaction, firstRowOf, inTransaction, pool } from '../database';
import { hashOfFile } from '../files/hash-of-file';
import { stateOf } from './call-state';
import { uploadedFiles } from './uploaded-files';

/** What a successful call answered: kept for its twins. */
export type Outcome = { status: number; body: unknown };

type StoredAnswer = { method: string; path: string; bodyHash: string; status: number; answer: unknown };

const maxKeyLength = 200;

/** The hash of everything that was sent, as its contract reads it: a twin is the same in all of it. */
const hashOf = async (ctx: Context, sent: unknown): Promise<string> => {
  const files = await Promise.all(uploadedFiles(ctx).map(({ path }) => hashOfFile(path)));
  return createHash('sha256')
    .update(JSON.stringify([sent, files]))
    .digest('hex');
};

const storedAnswer = `SELECT method, path, body_hash AS "bodyHash", status, answer
  FROM idempotency_keys WHERE actor = :actor AND key = :key`;

const nameOf = (actor: Exclude<Actor, { kind: 'system' }>): string => `${actor.kind}:${actor.id}`;

const keyOf = (ctx: Context): string | null => {
  const key = ctx.get('idempotency-key');
  if (key.length > maxKeyLength) {
    throw new ValidationRefusal([{ path: ['Idempotency-Key'], code: 'too_long', params: { max: maxKeyLength } }]);
  }
  return key === '' ? null : key;
};

/** A twin holds a connection while it waits: no longer than this, in seconds; then its caller comes again. */
const longestWait = 10;

const insertStatement = `INSERT INTO idempotency_keys (actor, key, method, path, body_hash)
  VALUES (:actor, :key, :method, :path, :bodyHash) ON CONFLICT DO NOTHING RETURNING key`;

const isLockTimeout = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03';

/** Takes the key for the open transaction. @returns false when a twin had it. @throws Refusal when the twin takes too long */
const takeKey = async (trx: Transaction, row: Readonly<Record<string, string>>): Promise<boolean> => {
  await trx.raw(`SET LOCAL lock_timeout = '${longestWait}s'`);
  const taken = await firstRowOf(trx, insertStatement, row).catch((error: unknown) => {
    throw isLockTimeout(error) ? new Refusal('too_many_requests', { retryAfter: longestWait }) : error;
  });
  // The act itself may wait longer.
  await trx.raw('SET LOCAL lock_timeout TO DEFAULT');
  return taken !== undefined;
};

/**
 * Runs a POST once for each `Idempotency-Key` of its actor. The key is the transaction's first row: a twin that arrives
 * meanwhile waits on it and then gets the stored answer. A refusal rolls the key back, so that it may be tried again.
 * @throws Refusal `idempotency_key_reused` when the key came with another call before; `too_many_requests` when its twin has not
 * ended after ten seconds
 */
export const once = async (
  ctx: Context,
  { actor, sent }: { actor: Actor; sent: unknown },
  work: () => Promise<Outcome>
): Promise<Outcome> => {
  const key = ctx.method === 'POST' ? keyOf(ctx) : null;
  if (key === null || actor.kind === 'system') return work();
  const call = { method: ctx.method, path: ctx.path, bodyHash: await hashOf(ctx, sent) };
  const owner = { actor: nameOf(actor), key };
  return inTransaction(async (trx) => {
    if (!(await takeKey(trx, { ...owner, ...call }))) {
      const stored = await firstRowOf<StoredAnswer>(trx, storedAnswer, owner);
      const isTwin =
        stored?.method === call.method && stored.path === call.path && stored.bodyHash.trim() === call.bodyHash;
      if (!isTwin) throw new Refusal('idempotency_key_reused');
      return { status: stored.status, body: stored.answer };
    }
    const outcome = await work();
    await trx('idempotency_keys')
      .where(owner)
      .update({ status: outcome.status, answer: JSON.stringify(outcome.body ?? null) });
    return outcome;
  });
};

const answeredCall = `SELECT 1 FROM idempotency_keys
  WHERE actor = :actor AND key = :key AND method = :method AND path = :path AND status IS NOT NULL`;

/**
 * Whether this call was let through and answered before, under the same key. Its act may have put what it concerns out of the
 * caller's reach since then (a transfer to another office); the stored answer is theirs all the same.
 */
export const wasAnswered = async (ctx: Context): Promise<boolean> => {
  const { actor } = stateOf(ctx);
  // Policies get a copy of the context that has the request, not the context's own accessors.
  const { method, path } = ctx.request;
  const key = method === 'POST' ? ctx.request.get('idempotency-key') : '';
  if (!actor || actor.kind === 'system' || key === '') return false;
  const call = { actor: nameOf(actor), key, method, path };
  return (await firstRowOf(pool(), answeredCall, call)) !== undefined;
};

/** Answers are kept for a day. */
export const forgetOldAnswers = (): Promise<void> =>
  inTransaction(async (trx) => {
    await trx.raw(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
  });
