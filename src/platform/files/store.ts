import path from 'node:path';
import type { FileStore } from './file-store';
import { localFileStore } from './local-file-store';

let store: FileStore | undefined;

/** The file store of this server; `FILES_DIR` names its folder. */
export const fileStore = (): FileStore => {
  store ??= localFileStore(path.resolve(strapi.dirs.app.root, process.env.FILES_DIR ?? '.data/files'));
  return store;
};
