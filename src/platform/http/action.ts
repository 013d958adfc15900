import type { Context } from 'koa';
import { readCall } from '../../contract/parse';
import type { Answer, Body, Meta, Params, Query, RouteContract } from '../../contract/route';
import type { Actor, Agent, Declarant } from '../../domain/actor';
import { Refusal } from '../../domain/refusal';
import type { Language } from '../../domain/vocabulary';
import { languageOf, stateOf } from './call-state';
import { type Outcome, once } from './idempotency';
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

type Parsed<C extends RouteContract> = Pick<Call<C, unknown>, 'params' | 'query' | 'body'>;

const run = async <C extends RouteContract, A>(
  contract: C,
  { ctx, actor, parsed }: { ctx: Context; actor: A; parsed: Parsed<C> },
  handle: Handler<C, A>
): Promise<Outcome> => {
  const reply = await handle({ ...parsed, actor, files: uploadedFiles(ctx), language: languageOf(ctx), ctx });
  return { status: contract.status, body: contract.bare && reply ? reply.data : reply };
};

const answer = async (ctx: Context, contract: RouteContract, work: () => Promise<Outcome>): Promise<void> => {
  const { status, body } = await work();
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
    answer(ctx, contract, async () => {
      const actor = actorOf(ctx, 'declarant');
      const parsed = readCall(contract, ctx);
      return once(ctx, { actor, sent: [parsed.query, parsed.body] }, () =>
        run(contract, { ctx, actor, parsed }, handle)
      );
    });

/** A controller action of the desk. */
export const agentAction =
  <C extends RouteContract>(contract: C, handle: Handler<C, Agent>) =>
  (ctx: Context): Promise<void> =>
    answer(ctx, contract, async () => {
      const actor = actorOf(ctx, 'agent');
      const parsed = readCall(contract, ctx);
      return once(ctx, { actor, sent: [parsed.query, parsed.body] }, () =>
        run(contract, { ctx, actor, parsed }, handle)
      );
    });

/** A controller action that anyone may call. */
export const publicAction =
  <C extends RouteContract>(contract: C, handle: Handler<C, null>) =>
  (ctx: Context): Promise<void> =>
    answer(ctx, contract, async () => run(contract, { ctx, actor: null, parsed: readCall(contract, ctx) }, handle));
