import type { StrapiApp } from '@strapi/strapi/admin';

/** After the pages of the desk, before the settings. */
const configurationPosition = 8;

/** Pictures are only the offices' logos, which are chosen in the form of the office. */
const isUseless = ({ to }: { to: string }): boolean => to === 'plugins/upload';

/** Arranges the platform's own links: each is for those who have something to do there. */
export const arrangeMenu = ({ router: { menu } }: StrapiApp): void => {
  const useful = menu.filter((link) => !isUseless(link));
  menu.splice(0, menu.length, ...useful);
  const configuration = menu.find(({ to }) => to === 'content-manager');
  if (configuration === undefined) return;
  configuration.position = configurationPosition;
  // Of any type: those who may read none have nothing to configure.
  configuration.permissions = [{ action: 'plugin::content-manager.explorer.read', subject: undefined }];
};
