import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveTo } from './database-account.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} home the folder of all of it: data, log, claims, password
 * @property {string} data
 * @property {string} log
 * @property {import('./postgres-programs.mjs').Programs} programs
 * @property {import('./database-account.mjs').Account | undefined} account
 */

/** Letters beyond ASCII must count as letters in trigrams, whatever the machine's language: tried in this order. */
const LOCALES = [
  ['--locale-provider=builtin', '--locale=C.UTF-8'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=en_US.UTF-8'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];

/**
 * Makes the cluster's data folder, once. A run that was cut short leaves nothing that counts as one.
 * @param {Cluster} cluster
 * @returns {Promise<string>} the password of its owner
 */
export async function initialised(cluster) {
  const passwordFile = join(cluster.home, 'password');
  if (existsSync(cluster.data)) return readFileSync(passwordFile, 'utf8').trim();
  const password = randomBytes(24).toString('hex');
  const unfinished = `${cluster.data}.unfinished`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(passwordFile, cluster.account);
  await initialise(cluster, unfinished, passwordFile);
  appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude 'desk.conf'\n");
  renameSync(unfinished, cluster.data);
  return password;
}

/**
 * @param {Cluster} cluster
 * @param {string} data
 * @param {string} passwordFile
 */
async function initialise(cluster, data, passwordFile) {
  const common = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', '--no-instructions'];
  let output = '';
  for (const locale of LOCALES) {
    rmSync(data, { recursive: true, force: true });
    const args = [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...common, ...locale];
    const outcome = await runProgram(cluster, cluster.programs.initdb, args);
    if (outcome.code === 0) return;
    output = outcome.output;
  }
  throw new Error(`PostgreSQL's initdb failed:\n${output}`);
}

/**
 * Starts the server and waits until it answers. It is no child of ours: it survives a kill -9 of the launcher, and an
 * interrupt from the terminal does not reach it before the application has ended.
 * @param {Cluster} cluster
 * @param {number} port
 * @param {Record<string, string>} settings
 */
export async function startCluster(cluster, port, settings) {
  const lines = Object.entries({ port: String(port), ...settings }).map(([name, value]) => `${name} = '${value}'\n`);
  const file = join(cluster.data, 'desk.conf');
  writeFileSync(file, lines.join(''));
  giveTo(file, cluster.account);
  const args = ['start', '--wait', '--timeout=60', '--silent', `--pgdata=${cluster.data}`, `--log=${cluster.log}`];
  const { code, output } = await runProgram(cluster, cluster.programs.pg_ctl, args);
  if (code !== 0) throw new Error(`PostgreSQL did not start:\n${output}${logTail(cluster.log)}`);
}

/**
 * Stops the server: open connections are ended, committed work is safe.
 * @param {Cluster} cluster
 */
export async function stopCluster(cluster) {
  const args = ['stop', '--wait', '--timeout=60', '--silent', '--mode=fast', `--pgdata=${cluster.data}`];
  const { code, output } = await runProgram(cluster, cluster.programs.pg_ctl, args);
  if (code !== 0) throw new Error(`PostgreSQL did not stop:\n${output}`);
}

/**
 * @param {Cluster} cluster
 * @param {string} program
 * @param {string[]} args
 */
function runProgram(cluster, program, args) {
  // PGDATA, PGPORT and their like are meant for other servers.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  const env = { ...Object.fromEntries(inherited), LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
  return run(program, args, { cwd: cluster.home, env, ...cluster.account });
}

/** @param {string} file */
function logTail(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-15).join('\n') : '';
}
