import type { StrapiApp } from '@strapi/strapi/admin';
import { Navigate, type RouteObject } from 'react-router-dom';

/**
 * What the platform lets administrators do and this product has no use for: its market and plugins, models and content in
 * several languages, hooks and tokens for other programs, sign-in by other sites, roles of an interface that has its own.
 * Without the permission the panel shows neither the links nor the buttons.
 */
const unused = [
  'admin::marketplace.',
  'admin::webhooks.',
  'admin::api-tokens.',
  'admin::admin-tokens.',
  'admin::transfer.',
  'plugin::content-type-builder.',
  'plugin::i18n.locale.',
  'plugin::upload.settings.',
  'plugin::upload.configure-view',
  'plugin::users-permissions.roles.',
  'plugin::users-permissions.providers.',
];

/** The permissions that make the settings worth a link in the menu. */
const administration = ['admin::users.read', 'admin::roles.read', 'plugin::email.settings.read'];

/**
 * Marks the page of those who administer: the platform gives everybody a link to its settings, and only its style can take
 * that away (see panel.css).
 */
const markAdministration = (actions: readonly string[]): void => {
  document.documentElement.dataset.administers = String(actions.some((action) => administration.includes(action)));
};

/** Pages about the platform's own offers. */
const isOffer = ({ path }: RouteObject): boolean =>
  path !== undefined && /^(purchase-|list-plugins|plugins\/content-type-builder)/.test(path);

/** The settings open on the page about the platform and its editions; here they open on the accounts. */
const insteadOfOffers = (route: RouteObject): RouteObject => {
  if (route.path === 'application-infos')
    return { path: route.path, element: <Navigate to="/settings/users" replace /> };
  return route.children === undefined ? route : { ...route, children: withoutOffers(route.children) };
};

const withoutOffers = (routes: readonly RouteObject[]): RouteObject[] =>
  routes.filter((route) => !isOffer(route)).map(insteadOfOffers);

/** Takes away what the platform offers beyond what this product's people use. */
export const hideOffers = (app: StrapiApp): void => {
  app.addRBACMiddleware(({ permissions }) => (next) => (matching) => {
    markAdministration(permissions.map(({ action }) => action));
    return next(matching.filter(({ action }) => !unused.some((start) => action.startsWith(start))));
  });
  app.router.addRoute(withoutOffers);
};

/** Notes that the platform's own announcement was read, for this browser: it has no other switch. */
export const dismissAnnouncements = (): void => {
  // It is kept by the identifier of the installation, which is not known while a page loads, and which this product has not.
  for (const installation of ['undefined', 'false']) {
    localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`, 'true');
  }
};
