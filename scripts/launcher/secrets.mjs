import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** What lets the demo and the tests move the clock. */
export const CLOCK_KEY = 'CLOCK_KEY';

/** What production must be given. */
export const REQUIRED_SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/**
 * Names of the secrets that are not set.
 * @param {NodeJS.ProcessEnv} env
 */
export function missingSecrets(env) {
  return REQUIRED_SECRETS.filter((name) => !env[name]);
}

/**
 * This machine's own secrets, made on first use and kept in a file that only its owner reads.
 * @param {string} folder
 * @returns {Record<string, string | undefined>}
 */
export function generatedSecrets(folder) {
  const file = join(folder, 'secrets.env');
  const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const lacking = [...REQUIRED_SECRETS, CLOCK_KEY].filter((name) => !kept[name]);
  if (lacking.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(lacking.map((name) => [name, newSecret(name)])) };
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(unfinished, lines.join(''), { mode: 0o600 });
  renameSync(unfinished, file);
  return secrets;
}

/** @param {string} name */
function newSecret(name) {
  const one = () => randomBytes(32).toString('base64url');
  return name === 'APP_KEYS' ? `${one()},${one()}` : one();
}
