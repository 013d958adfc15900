import type { StrapiApp } from '@strapi/strapi/admin';

type Panel = { type?: string };
type Panels = { addEditViewSidePanel: (arrange: (panels: readonly Panel[]) => readonly Panel[]) => void };

const hasPanels = (apis: object): apis is Panels => 'addEditViewSidePanel' in apis;

/** Leaves beside the form of an entry what saves it; the platform also offers previews, which nothing here has. */
export const keepSavingOnly = ({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void => {
  const { apis } = getPlugin('content-manager');
  if (hasPanels(apis)) apis.addEditViewSidePanel((panels) => panels.filter(({ type }) => type === 'actions'));
};
