import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { command } from './launcher/command.mjs';
import { packageProgram } from './launcher/package-program.mjs';
import { projectRoot } from './launcher/paths.mjs';
import { runStages } from './launcher/stages.mjs';

/** `npm run check`: everything that can be said of the code without starting it. Caches make the second run quick. */
const cache = join('node_modules', '.cache');

/** @param {string[]} paths */
const present = (paths) => paths.filter((path) => existsSync(join(projectRoot, path)));

/** @param {string} project folder of a tsconfig.json */
const types = (project) => ({
  name: `types of ${project === '.' ? 'the server' : project}`,
  args: [
    packageProgram('typescript', 'tsc'),
    ...['--project', join(project, 'tsconfig.json'), '--noEmit', '--incremental'],
    ...['--tsBuildInfoFile', join(cache, 'tsc', `${project.replaceAll('/', '-')}.tsbuildinfo`)],
  ],
});

const projects = ['.', 'src/admin', 'src/plugins/desk/admin', 'portal', 'scripts', 'bench', 'tests'];

await command(async () => {
  mkdirSync(join(projectRoot, cache), { recursive: true });
  const failed = await runStages(
    [
      {
        name: 'ESLint',
        args: [
          packageProgram('eslint'),
          '.',
          ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'eslint', '/')],
        ],
      },
      ...projects.filter((project) => present([join(project, 'tsconfig.json')]).length > 0).map(types),
      {
        name: 'Prettier',
        args: [packageProgram('prettier'), '--check', '.', '--cache', '--cache-strategy', 'content'],
      },
      { name: 'unused code (knip)', args: [packageProgram('knip'), '--no-progress'] },
      {
        name: 'arrows (dependency-cruiser)',
        args: [
          packageProgram('dependency-cruiser', 'depcruise'),
          ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
          ...present(['config', 'src', 'portal', 'scripts', 'tests']),
        ],
      },
      { name: 'unit tests', args: [packageProgram('jest'), '-c', 'jest.unit.config.mjs'] },
    ],
    Math.min(availableParallelism(), 4)
  );
  return failed === 0 ? 0 : 1;
});
