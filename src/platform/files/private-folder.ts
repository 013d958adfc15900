import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + path.sep);

/**
 * Makes the folder of private files, for our account alone.
 * @param served folders whose files anyone can fetch
 * @returns where it really is
 * @throws Error when it is inside one of them, also by a link
 */
export const privateFolder = (folder: string, served: readonly string[]): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  const exposed = served.filter((one) => existsSync(one)).find((one) => isWithin(real, realpathSync(one)));
  if (exposed !== undefined) {
    throw new Error(`FILES_DIR is inside ${exposed}, which anyone can read: choose a folder outside it`);
  }
  return real;
};
