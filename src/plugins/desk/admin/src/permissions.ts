import type { Permission } from '../../../../domain/vocabulary';

/** What the panel checks before it shows a link or a page; the server checks every call again. */
export const may = (...permissions: readonly Permission[]) =>
  permissions.map((permission) => ({ action: `plugin::desk.${permission}`, subject: null }));
