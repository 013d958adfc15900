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

/** The suites, and where each leaves its counts. */
const suites = [
  { name: 'tests', args: ['test', '--silent'], countsFile: join('.data', 'test-counts.json') },
  {
    name: 'browser tests',
    args: ['run', '--silent', 'test:e2e'],
    countsFile: join('.data', 'browser-test-counts.json'),
  },
];

/** What the tests use of other people's programs: Debian's package of each, and whether the machine has it. */
const programs = [
  // The independent check of signatures.
  { name: 'poppler-utils', isThere: () => spawnSync('pdfsig', ['-v']).error === undefined },
  {
    name: 'chromium',
    isThere: () =>
      Boolean(process.env.CHROMIUM_PATH) || ['/usr/bin/chromium', '/usr/bin/google-chrome'].some(existsSync),
  },
];

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

/** Installs what is missing where the machine is Debian's; where that cannot be, the tests say what they lack. */
function providePrograms() {
  const missing = programs.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing.length === 0 || !existsSync('/etc/debian_version')) return;
  runs('apt-get', 'update', '-qq');
  runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing);
}

/**
 * @param {string} countsFile
 * @returns {{ passed: number, failed: number }}
 */
function testCounts(countsFile) {
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
providePrograms();
if (stage('install', () => npm('ci', '--no-audit', '--no-fund'))) {
  stage('check', () => npm('run', '--silent', 'check'));
  for (const { script, file } of generated) {
    const committed = read(file);
    stage(`${file} is up to date`, () => npm('run', '--silent', script) && read(file) === committed);
  }
  for (const { name, args, countsFile } of suites) {
    rmSync(join(projectRoot, countsFile), { force: true });
    const isFine = stage(name, () => npm(...args));
    const counts = testCounts(countsFile);
    passed += counts.passed;
    failed += counts.failed;
    // Its failed tests are counted, so the stage itself is not.
    if (!isFine && counts.failed > 0) failedStages -= 1;
  }
}
console.log(`\n${passed} passed, ${failed + failedStages} failed`);
process.exitCode = failed + failedStages === 0 ? 0 : 1;
