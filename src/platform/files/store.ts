import path from 'node:path';
import type { FileStore } from './file-store';
import { localFileStore } from './local-file-store';
import { privateFolder } from './private-folder';
import { s3FileStore } from './s3-file-store';
import { s3SettingsFrom } from './s3-settings';

let store: FileStore | undefined;

const localStore = (): FileStore => {
  const { app, static: served, dist } = strapi.dirs;
  const folder = path.resolve(app.root, process.env.FILES_DIR ?? '.data/files');
  return localFileStore(privateFolder(folder, [served.public, dist.root]));
};

const openStore = (): FileStore => {
  const s3 = s3SettingsFrom(process.env);
  return s3 ? s3FileStore(s3) : localStore();
};

/**
 * The file store of this server: the bucket of `S3_BUCKET`, or the folder of `FILES_DIR`.
 * @throws Error at its first use, which is the start, when its settings are half ones or the folder can be read by anyone
 */
export const fileStore = (): FileStore => {
  store ??= openStore();
  return store;
};
