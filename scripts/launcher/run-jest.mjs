import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageProgram } from './package-program.mjs';
import { dataRoot, projectRoot } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {{ code: number, passed: number, failed: number }} SuiteResult */

/**
 * Runs one of the suites; its report goes to stderr.
 * @param {'unit' | 'server' | 'e2e'} name of its configuration
 * @param {readonly string[]} [words] passed to Jest
 * @param {NodeJS.ProcessEnv} [env] over our own
 * @returns {Promise<SuiteResult>} a run that broke without a failed test counts as one
 */
export async function runJest(name, words = [], env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'conformity-tests-'));
  try {
    const file = join(folder, 'results.json');
    const args = [packageProgram('jest'), '-c', `jest.${name}.config.mjs`, '--json', `--outputFile=${file}`, ...words];
    // Jest prints its report to stderr, and the JSON to stdout as well.
    const { code } = await run(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const { passed, failed } = counts(file);
    return { code, passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Prints the sum of the suites as the last line, and leaves it for CI.
 * @param {readonly SuiteResult[]} suites
 * @param {string} file name of the file under `.data`
 * @returns {number} the exit code
 */
export function report(suites, file) {
  const passed = suites.reduce((total, suite) => total + suite.passed, 0);
  const failed = suites.reduce((total, suite) => total + suite.failed, 0);
  mkdirSync(dataRoot, { recursive: true });
  writeFileSync(join(dataRoot, file), JSON.stringify({ passed, failed }));
  console.log(`${passed} passed, ${failed} failed`);
  return suites.every(({ code }) => code === 0) ? 0 : 1;
}

/** @param {string} file */
function counts(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    // A file that does not compile has no tests to count.
    return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
