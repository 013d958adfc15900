import type { Context } from 'koa';
import { readCall } from '../../contract/parse';
import { statusOfRefusal } from '../../contract/refusal-status';
import type { Answer, Body, Meta, Params, Query, RouteContract } from '../../contract/route';
import type { Actor, Agent, Declarant } from '../../domain/actor';
import { Refusal } from '../../domain/refusal';
import type { Language } from '../../domain/vocabulary';
import { languageOf, stateOf } from './call-state';
import { type Outcome, once } from './idempotency';
import { inUploadTurn } from './upload-turns';
import { type UploadedFile, uploadedFiles } from './uploaded-files';

/** A call that was authenticated, let through by its policies and parsed by its contract. */
export type Call<C extends RouteContract, A> = {
  actor: A;
  params: Params<C>;
  query: Query<C>;
  body: Body<C>;
  files: UploadedFile[];
  language: Language;
  ctx: Context;
};

/** What an action answers: `data`, and `meta` where the contract has one; nothing for 204 and for files. */
export type Reply<C extends RouteContract> = C['answer'] extends object
  ? C['meta'] extends object
    ? { data: Answer<C>; meta: Meta<C> }
    : { data: Answer<C> }
  : undefined;

export type Handler<C extends RouteContract, A> = (call: Call<C, A>) => Promise<Reply<C>>;

const callOf = <C extends RouteContract, A>(contract: C, ctx: Context, actor: A): Call<C, A> => ({
  ...readCall(contract, ctx),
  actor,
  files: uploadedFiles(ctx),
  language: languageOf(ctx),
  ctx,
});

const run = async <C extends RouteContract, A>(
  contract: C,
  call: Call<C, A>,
  handle: Handler<C, A>
): Promise<Outcome> => {
  const reply = await handle(call);
  return { status: contract.status, body: contract.bare && reply ? reply.data : reply };
};

/** The actor's call, once for each idempotency key. */
const runOnce = <C extends RouteContract, A extends Actor>(
  contract: C,
  call: Call<C, A>,
  handle: Handler<C, A>
): Promise<Outcome> =>
  once(call.ctx, { actor: call.actor, sent: [call.query, call.body] }, () => run(contract, call, handle));

const answer = async (ctx: Context, contract: RouteContract, work: () => Promise<Outcome>): Promise<void> => {
  const { status, body } = await inUploadTurn(ctx, work);
  ctx.status = status;
  if (contract.answer !== 'file') ctx.body = body ?? null;
  if (contract.status === 204) ctx.body = null;
};

const actorOf = <K extends Actor['kind']>(ctx: Context, kind: K): Extract<Actor, { kind: K }> => {
  const { actor } = stateOf(ctx);
  if (actor?.kind !== kind) throw new Refusal('unauthenticated');
  return actor as Extract<Actor, { kind: K }>;
};

/** A controller action of the declarants' face. */
export const declarantAction =
  <C extends RouteContract>(contract: C, handle: Handler<C, Declarant>) =>
  (ctx: Context): Promise<void> =>
    answer(ctx, contract, async () => runOnce(contract, callOf(contract, ctx, actorOf(ctx, 'declarant')), handle));

/** A controller action of the desk. */
export const agentAction =
  <C extends RouteContract>(contract: C, handle: Handler<C, Agent>) =>
  (ctx: Context): Promise<void> =>
    answer(ctx, contract, async () => runOnce(contract, callOf(contract, ctx, actorOf(ctx, 'agent')), handle));

/** A controller action that anyone may call. */
export const publicAction =
  <C extends RouteContract>(contract: C, handle: Handler<C, null>) =>
  (ctx: Context): Promise<void> =>
    answer(ctx, contract, async () => run(contract, callOf(contract, ctx, null), handle));

/** An act on something that must be read at length first, and that can be answered by a file. */
export type PreparedAct<C extends RouteContract, P> = {
  /**
   * Reads what the act needs, before any transaction is open. What it throws counts when the act is to begin, so that a twin of
   * an act that was done still gets its answer.
   */
  prepare: (call: Call<C, Declarant>) => Promise<P>;
  act: (call: Call<C, Declarant>, prepared: P) => Promise<Reply<C>>;
  /**
   * Sends the file that the caller wants in place of the answer, or of a refusal; says whether they want one. The file was
   * prepared: an act that was done is not reported as failed because a file could not be written.
   */
  sendFile: (call: Call<C, Declarant>, prepared: P) => boolean;
  /** Removes what was prepared when it was not sent. */
  discard: (prepared: P) => Promise<void>;
};

/** A controller action of the declarants' face that keeps no transaction open while it reads and writes files. */
export const preparedAction =
  <C extends RouteContract, P>(contract: C, { prepare, act, sendFile, discard }: PreparedAct<C, P>) =>
  async (ctx: Context): Promise<void> => {
    const call = callOf(contract, ctx, actorOf(ctx, 'declarant'));
    const [prepared] = await Promise.allSettled([prepare(call)]);
    let isSent = false;
    const sendsFile = (status: number): boolean => {
      isSent = prepared.status === 'fulfilled' && sendFile(call, prepared.value);
      if (isSent) ctx.status = status;
      return isSent;
    };
    try {
      const { status, body } = await runOnce(contract, call, async () => {
        if (prepared.status === 'rejected') throw prepared.reason;
        return act(call, prepared.value);
      });
      if (sendsFile(status)) return;
      ctx.status = status;
      ctx.body = body;
    } catch (error) {
      const isTold = error instanceof Refusal && contract.fileInstead?.refusals.includes(error.code) === true;
      if (!isTold || !sendsFile(statusOfRefusal[error.code])) throw error;
    } finally {
      if (!isSent && prepared.status === 'fulfilled') {
        await discard(prepared.value).catch((error: unknown) => strapi.log.error(error));
      }
    }
  };
