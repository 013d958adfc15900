import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startS3 } from './s3';

/** A place where a server keeps its files, seen from outside. */
export type TestStore = {
  /** For the environment of the server. */
  env: NodeJS.ProcessEnv;
  keys: () => string[];
  bytesOf: (key: string) => Buffer;
  /** Puts bytes that no row names, as if they had been kept so many hours ago. */
  leave: (key: string, hoursAgo: number) => void;
  remove: (key: string) => void;
  close: () => Promise<void>;
};

const noS3 = Object.fromEntries(
  ['BUCKET', 'REGION', 'ENDPOINT', 'PATH_STYLE', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY', 'PREFIX'].map((name) => [
    `S3_${name}`,
    '',
  ])
);

/** The files below a folder that are named as `keyOf` knows, in order. */
const storeIn = (
  root: string,
  { fileOf, keyOf }: { fileOf: (key: string) => string; keyOf: (file: string) => string | undefined }
): Omit<TestStore, 'env' | 'close'> => ({
  keys: () =>
    (existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [])
      .flatMap((file) => keyOf(file) ?? [])
      .sort(),
  bytesOf: (key) => readFileSync(fileOf(key)),
  leave(key, hoursAgo) {
    const file = fileOf(key);
    const at = new Date(Date.now() - hoursAgo * 3_600_000);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'left behind');
    utimesSync(file, at, at);
  },
  remove: (key) => rmSync(fileOf(key)),
});

const folderStore = async (): Promise<TestStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'conformity-files-'));
  const store = storeIn(folder, {
    fileOf: (key) => join(folder, key.slice(0, 2), key),
    keyOf: (file) => /^..\/([a-z0-9]+(?:\.partial)?)$/.exec(file)?.[1],
  });
  return {
    ...store,
    env: { ...noS3, FILES_DIR: folder },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

const s3Store = async (): Promise<TestStore> => {
  const { env, folder, close } = await startS3();
  const store = storeIn(folder, {
    fileOf: (key) => join(folder, `${key}._S3rver_object`),
    keyOf: (file) => /^([a-z0-9]+)\._S3rver_object$/.exec(file)?.[1],
  });
  return { ...store, env, close };
};

/** Both kinds of store, for `describe.each`. */
export const testStores = [
  { kind: 'a folder', startStore: folderStore },
  { kind: 'S3', startStore: s3Store },
] as const;
