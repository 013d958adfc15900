import type { StrapiApp } from '@strapi/strapi/admin';

type Middleware = ReturnType<StrapiApp['middlewares'][number]>;

/** What is told to the panel's store, as far as it is read here. */
type Action = { type: string; payload?: { queryCacheKey?: string }; meta?: { arg?: { endpointName?: string } } };

const isSaving = ({ type, meta }: Action, stage: 'pending' | 'fulfilled' | 'rejected'): boolean =>
  type === `adminApi/executeMutation/${stage}` && meta?.arg?.endpointName === 'updateDocument';

/** The entry as its form would have it, put into the store before the server has answered. */
const isForestalled = ({ type, payload }: Action): boolean =>
  type === 'adminApi/queries/queryResultPatched' && payload?.queryCacheKey?.startsWith('getDocument(') === true;

/**
 * The Content Manager shows an entry as saved while it is still being saved; when the server refuses, it takes that back, and with
 * it what was typed into the form. With this it waits for the answer.
 */
export const keepTyped = (): Middleware => {
  let saving = 0;
  let held: Action[] = [];
  return () =>
    (next) =>
    (action: Action): unknown => {
      if (isSaving(action, 'pending')) saving += 1;
      else if (isForestalled(action) && saving > 0) {
        held.push(action);
        return action;
      } else if (isSaving(action, 'fulfilled') || isSaving(action, 'rejected')) {
        if (isSaving(action, 'fulfilled')) held.forEach(next);
        saving -= 1;
        held = [];
      }
      return next(action);
    };
};
