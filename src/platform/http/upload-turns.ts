import type { Context } from 'koa';
import { poolSize } from '../pool-size';
import { inTurns } from '../turns';
import { uploadedFiles } from './uploaded-files';
import { waiterOf } from './waiter';

/**
 * What keeps files waits for the antivirus and the store while its transaction is open. Less than half of the pool may be held so,
 * that all other calls go on however slow those are.
 */
const uploadsAtOnce = Math.max(1, Math.ceil(poolSize() / 2) - 1);
/** Who comes when so many wait is told to come back. */
const longestQueue = 200;
/** Nobody keeps the others from waiting. */
const longestOfOne = 100;

const inTurn = inTurns({ atOnce: uploadsAtOnce, longestQueue, longestOfOne });

/**
 * Has a call that brings files wait for its turn, before it opens a transaction; every other call is handled at once.
 * @throws Refusal `too_many_requests` when too many wait already, of all or of this account
 */
export const inUploadTurn = <T>(ctx: Context, work: () => Promise<T>): Promise<T> =>
  uploadedFiles(ctx).length > 0 ? inTurn(work, waiterOf(ctx)) : work();
