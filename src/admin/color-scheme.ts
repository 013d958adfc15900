import type { StrapiApp } from '@strapi/strapi/admin';

type Middleware = ReturnType<StrapiApp['middlewares'][number]>;

/** The panel's own memory of how it looks, as far as it is read here. */
type Look = { admin_app?: { theme?: { currentTheme?: string } } };

/** Tells the browser whether the panel is dark: what it draws itself (dates, scroll bars, mails shown here) follows. */
export const followTheme =
  (): Middleware =>
  (store) =>
  (next) =>
  (action): unknown => {
    const result: unknown = next(action);
    const { admin_app: panel } = store.getState() as Look;
    const theme = panel?.theme?.currentTheme;
    document.documentElement.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
    return result;
  };
