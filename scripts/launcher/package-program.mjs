import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * The script behind a command that a dependency brings, to be run by Node: without a shell, the same on every system.
 * @param {string} packageName
 * @param {string} [commandName] by default the package's own
 */
export function packageProgram(packageName, commandName = packageName) {
  const folder = join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[commandName]);
}
