import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageProgram } from './package-program.mjs';
import { distRoot, projectRoot } from './paths.mjs';
import { run } from './run.mjs';
import { REQUIRED_SECRETS } from './secrets.mjs';
import { filesUnder, fingerprint, isFresh, markFresh } from './stamp.mjs';

const adminStamp = join(distRoot, 'build', '.sources');

/** What the platform's own folders under `dist` are compiled from; the admin panel and the portal lie beside them. */
const COMPILED = ['config', 'database', 'src'];

/** Whether the server has been compiled, which is all that a worker needs; it may be older than the sources. */
export function isCompiled() {
  return existsSync(join(distRoot, 'config'));
}

/** Whether everything that `npm start` needs has been built; it may be older than the sources. */
export function isBuilt() {
  return isCompiled() && existsSync(join(distRoot, 'build', 'index.html'));
}

/**
 * Compiles the server into `dist`; a second or two when little changed.
 * @throws {Error} with the compiler's messages
 */
export async function compileServer() {
  removeOrphans();
  await runNode([packageProgram('typescript', 'tsc'), '-p', 'tsconfig.json']);
}

/**
 * Builds the admin panel into `dist/build`, unless it was built from these very sources.
 * @throws {Error} with the bundler's messages
 */
export async function buildAdmin() {
  const mark = fingerprint(adminSources());
  if (isFresh(adminStamp, mark)) return;
  // The configuration is read to learn the panel's path; no secret of it reaches the bundle.
  const standIns = Object.fromEntries(REQUIRED_SECRETS.map((name) => [name, 'only-while-building']));
  const env = {
    ...process.env,
    ...standIns,
    DATABASE_URL: 'postgres://127.0.0.1/none',
    PUBLIC_URL: '',
    NODE_ENV: 'production',
    DESK_MODE: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
  };
  await runNode([packageProgram('@strapi/strapi'), 'build'], env);
  markFresh(adminStamp, mark);
}

/** Compiled files whose source is gone: the platform loads every file that it finds. */
function removeOrphans() {
  for (const compiled of COMPILED.flatMap((folder) => filesUnder(join(distRoot, folder)))) {
    const source = join(projectRoot, relative(distRoot, compiled)).replace(/\.js$/, '.ts');
    if (!existsSync(source)) rmSync(compiled);
  }
}

/** The panel's own pages, and what they share with the server. */
function adminSources() {
  const plugins = join(projectRoot, 'src', 'plugins');
  const names = existsSync(plugins) ? readdirSync(plugins) : [];
  const pages = names.flatMap((name) => [`src/plugins/${name}/admin`, `src/plugins/${name}/package.json`]);
  return [
    ...pages,
    'src/admin',
    'src/domain',
    'src/contract',
    'config/admin.ts',
    'config/plugins.ts',
    'package-lock.json',
  ];
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runNode(args, env = process.env) {
  const { code, output } = await run(process.execPath, args, { cwd: projectRoot, env });
  if (code !== 0) throw new Error(output.trim());
}
