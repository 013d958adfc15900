import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * Whether something was last made from exactly these sources.
 * @param {string} stampFile
 * @param {readonly string[]} sources files and folders, from the project's root; those that do not exist count as empty
 */
export function isFresh(stampFile, sources) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint(sources);
}

/**
 * Notes what something was made from.
 * @param {string} stampFile
 * @param {readonly string[]} sources
 */
export function markFresh(stampFile, sources) {
  writeFileSync(stampFile, fingerprint(sources));
}

/** @param {readonly string[]} sources */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(projectRoot, source)))) {
    hash.update(relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Every file under a path, in a fixed order.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
