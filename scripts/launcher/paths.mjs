import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

/** Everything that a start leaves on this machine; a dot folder, because `strapi develop` restarts on any other change. */
export const dataRoot = join(projectRoot, '.data');

/** Where the compiled server, the admin panel and the portal are. */
export const distRoot = join(projectRoot, 'dist');
