import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/**
 * The account that the database runs as when it is not our own: PostgreSQL refuses to run as root.
 * @typedef {{ uid: number, gid: number }} Account
 */

/**
 * @returns {Account | undefined} undefined where the database can run as we do
 * @throws {Error} when there is no account `postgres` and none can be made
 */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return undefined;
  return find() ?? create();
}

/**
 * Gives a file or folder to the account; nothing to do where there is none.
 * @param {string} path
 * @param {Account | undefined} account
 */
export function giveTo(path, account) {
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * Whether the account can enter the folder, with everything above it.
 * @param {string} folder
 * @param {Account | undefined} account
 */
export function canEnter(folder, account) {
  return !account || spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

/** @returns {Account | undefined} */
function find() {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** @returns {Account} */
function create() {
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
  const account = find();
  if (!account) {
    throw new Error(
      'The database cannot run as root: make an account named postgres, start as another user, or set DATABASE_URL'
    );
  }
  return account;
}
