import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What CI runs on a clean clone: nothing but Node's own modules here, because nothing is installed yet. The last line counts
 * the tests, a failed stage of another kind counts as one.
 */
const projectRoot = resolve(import.meta.dirname, '..');

const generated = [
  { script: 'openapi', file: 'docs/openapi.json' },
  { script: 'transitions', file: 'docs/TRANSITIONS.md' },
];

/** Where `npm test` leaves its counts. */
const countsFile = join('.data', 'test-counts.json');

let failedStages = 0;

/**
 * @param {string} name
 * @param {() => boolean} work answers whether it went well
 */
function stage(name, work) {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const isFine = work();
  console.log(`== ${name}: ${isFine ? 'ok' : 'FAILED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (!isFine) failedStages += 1;
  return isFine;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function runs(program, ...args) {
  const { status } = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** @param {string[]} args */
function npm(...args) {
  // npm is a script of Node's on every system, but only npm itself knows where it lies; a shell finds it on Windows.
  return runs('npm', ...args);
}

/** The independent check of signatures: Debian's `pdfsig`, where the machine is Debian's and has none. */
function providePoppler() {
  const isThere = spawnSync('pdfsig', ['-v']).error === undefined;
  if (isThere || !existsSync('/etc/debian_version')) return;
  runs('apt-get', 'update', '-qq');
  runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'poppler-utils');
}

/** @returns {{ passed: number, failed: number }} */
function testCounts() {
  return JSON.parse(read(countsFile) || '{"passed":0,"failed":0}');
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(join(projectRoot, file), 'utf8');
  } catch {
    return '';
  }
}

let passed = 0;
let failed = 0;
providePoppler();
if (stage('install', () => npm('ci', '--no-audit', '--no-fund'))) {
  stage('check', () => npm('run', '--silent', 'check'));
  for (const { script, file } of generated) {
    const committed = read(file);
    stage(`${file} is up to date`, () => npm('run', '--silent', script) && read(file) === committed);
  }
  rmSync(join(projectRoot, countsFile), { force: true });
  const testsFine = stage('tests', () => npm('test', '--silent'));
  ({ passed, failed } = testCounts());
  if (!testsFine && failed > 0) failedStages -= 1;
}
console.log(`\n${passed} passed, ${failed + failedStages} failed`);
process.exitCode = failed + failedStages === 0 ? 0 : 1;
