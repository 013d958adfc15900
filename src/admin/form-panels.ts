import type { StrapiApp } from '@strapi/strapi/admin';
import { TemplatePanel } from '../plugins/desk/admin/src/templates/template-panel';

type Panel = { type?: string } | typeof TemplatePanel;
type Panels = { addEditViewSidePanel: (arrange: (panels: readonly Panel[]) => readonly Panel[]) => void };

const hasPanels = (apis: object): apis is Panels => 'addEditViewSidePanel' in apis;

const saves = (panel: Panel): boolean => 'type' in panel && panel.type === 'actions';

/**
 * Leaves beside the form of an entry what saves it, and puts there what helps to write an e-mail template; the platform also
 * offers previews, which nothing here has.
 */
export const arrangePanels = ({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void => {
  const { apis } = getPlugin('content-manager');
  if (hasPanels(apis)) apis.addEditViewSidePanel((panels) => [...panels.filter(saves), TemplatePanel]);
};
