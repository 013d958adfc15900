import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot, projectRoot } from './paths.mjs';
import { CLOCK_KEY, generatedSecrets, missingSecrets } from './secrets.mjs';

/** @typedef {'production' | 'development' | 'demo' | 'test'} Mode */

/** @type {Record<Mode, string>} cookies are marked secure in `production`, so a demo by plain HTTP is not one */
const NODE_ENV = { production: 'production', development: 'development', demo: 'development', test: 'test' };

/**
 * Fills `process.env` for a mode: what is set already wins, then the file `.env`, then defaults. Production has no default
 * secrets; the other modes make theirs on first start.
 * @param {Mode} mode
 * @throws {Error} when production lacks secrets
 */
export function loadEnvironment(mode) {
  const file = join(projectRoot, '.env');
  // Tests must not depend on what a developer keeps there.
  if (mode !== 'test' && existsSync(file)) process.loadEnvFile(file);
  process.env.NODE_ENV = NODE_ENV[mode];
  process.env.DESK_MODE = mode;
  const missing = mode === 'production' ? missingSecrets(process.env) : [];
  if (missing.length > 0) throw new Error(`Set these secrets first (docs/OPERATIONS.md): ${missing.join(', ')}`);
  setDefaults(defaults(mode));
}

/** @param {Mode} mode */
function defaults(mode) {
  const port = process.env.PORT ?? '1337';
  const common = {
    PORT: port,
    FILES_DIR: join(dataRoot, 'files'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
  };
  if (mode === 'production') return { ...common, HOST: '0.0.0.0' };
  const { [CLOCK_KEY]: clockKey, ...secrets } = generatedSecrets(dataRoot);
  const local = { ...common, ...secrets, HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${port}` };
  return mode === 'development' ? local : { ...local, [CLOCK_KEY]: clockKey };
}

/** @param {Record<string, string | undefined>} values */
function setDefaults(values) {
  for (const [name, value] of Object.entries(values)) process.env[name] ??= value;
}
