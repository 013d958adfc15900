import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * Whether something was last made from exactly these sources.
 * @param {string} stampFile
 * @param {string} mark the sources' fingerprint
 */
export function isFresh(stampFile, mark) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === mark;
}

/**
 * Notes what something was made from.
 * @param {string} stampFile
 * @param {string} mark the fingerprint from before it was made: what is edited meanwhile may not be in it
 */
export function markFresh(stampFile, mark) {
  writeFileSync(stampFile, mark);
}

/**
 * What sources are now, as one text that differs when any of them does.
 * @param {readonly string[]} sources files and folders, from the project's root; those that do not exist count as empty
 */
export function fingerprint(sources) {
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
