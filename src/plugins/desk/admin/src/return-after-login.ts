import type { StrapiApp } from '@strapi/strapi/admin';
import { forgetAllInput } from './parts/kept-input';

type Middleware = ReturnType<StrapiApp['middlewares'][number]>;

/** Where the desk begins in an address; the panel's own path is before it. */
const desk = '/plugins/desk';

/** What is told to the panel's store, as far as it is read here. */
type Action = { type: string; meta?: { arg?: { endpointName?: string } } };

/** Whether it is the reader's own leaving, which tells the server first. */
const isLeaving = (action: Action): boolean =>
  action.type === 'adminApi/executeMutation/pending' && action.meta?.arg?.endpointName === 'logout';

/**
 * When a session ends while somebody works here, the panel asks for the password and then shows its first page. With this it goes
 * on where the reader was, and what was typed is still there.
 */
export const returnAfterLogin = (): Middleware => {
  let hasLeft = false;
  return () =>
    (next) =>
    (action: Action): unknown => {
      if (isLeaving(action)) {
        hasLeft = true;
        forgetAllInput();
      }
      if (action.type === 'admin/login') hasLeft = false;
      const { pathname, search } = window.location;
      const begin = pathname.indexOf(desk);
      if (action.type === 'admin/logout' && begin >= 0 && !hasLeft) {
        const here = encodeURIComponent(`${pathname.slice(begin)}${search}`);
        // After the panel has gone to its own form.
        setTimeout(() => window.location.replace(`${pathname.slice(0, begin)}/auth/login?redirectTo=${here}`));
      }
      return next(action);
    };
};
