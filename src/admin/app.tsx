import type { StrapiApp } from '@strapi/strapi/admin';
import { homeWidgets } from '../plugins/desk/admin/src/home/widgets';
import { writeChoices } from './choices';
import { followTheme } from './color-scheme';
import { greetInFrench } from './first-language';
import { arrangePanels } from './form-panels';
import { keepRefused } from './keep-refused';
import { keepTyped } from './keep-typed';
import logo from './logo.svg';
import { arrangeMenu } from './menu';
import { dismissAnnouncements, hideOffers } from './platform-offers';
import { nameTheTab } from './product-name';
import { addStyle } from './style';
import { theme } from './theme';
import { translations } from './translations';

/** The panel as the offices see it: the product's name and colours, French first, nothing that advertises. */
export default {
  config: {
    locales: ['fr', 'ar'],
    auth: { logo },
    menu: { logo },
    theme,
    translations,
    tutorials: false,
    notifications: { releases: false },
  },

  /** Runs after the plugins have put their own links, pages and widgets. */
  register(app: StrapiApp): void {
    greetInFrench();
    nameTheTab();
    addStyle();
    app.addMiddlewares([followTheme, keepTyped]);
    dismissAnnouncements();
    hideOffers(app);
    arrangeMenu(app);
    app.widgets.register(() => homeWidgets);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    arrangePanels(app);
    writeChoices(app);
    keepRefused();
  },
};
