import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../../domain/actor';
import type { TransitionName } from '../../../domain/workflow';
import type { Transaction } from '../../../platform/database';
import type { LockedRequest } from '../located-request';

/** The transition that is being written: what the request's lifecycles need to admit and complete the write. */
export type OpenTransition = {
  trx: Transaction;
  name: TransitionName;
  /** The request as it was before. */
  request: LockedRequest;
  actor: Actor;
  /** What the history keeps of the input. */
  record: Readonly<Record<string, unknown>>;
  at: Date;
};

const storage = new AsyncLocalStorage<OpenTransition>();

/** Writes inside a transition; only there does the request's row admit a change. */
export const insideTransition = <T>(transition: OpenTransition, write: () => Promise<T>): Promise<T> =>
  storage.run(transition, write);

/** The transition that is open for this request, if there is one. */
export const openTransitionOf = (requestId: unknown): OpenTransition | undefined => {
  const open = storage.getStore();
  return open?.request.id === requestId ? open : undefined;
};
