import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './launcher/command.mjs';
import { packageProgram } from './launcher/package-program.mjs';
import { dataRoot, projectRoot } from './launcher/paths.mjs';
import { run } from './launcher/run.mjs';

/** `npm test`: the units, then the server's tests; the last line counts both. Further words are passed to Jest. */
await command(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformity-tests-'));
  try {
    const suites = [await runJest('unit', folder), await runJest('server', folder)];
    const passed = sum(suites.map((suite) => suite.passed));
    const failed = sum(suites.map((suite) => suite.failed));
    mkdirSync(dataRoot, { recursive: true });
    writeFileSync(join(dataRoot, 'test-counts.json'), JSON.stringify({ passed, failed }));
    console.log(`${passed} passed, ${failed} failed`);
    return suites.every((suite) => suite.code === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * @param {'unit' | 'server'} name
 * @param {string} folder where the results are put
 */
async function runJest(name, folder) {
  const jest = packageProgram('jest');
  const file = join(folder, `${name}.json`);
  const args = [jest, '-c', `jest.${name}.config.mjs`, '--json', `--outputFile=${file}`, ...process.argv.slice(2)];
  // Jest prints its report to stderr, and the JSON to stdout as well.
  const { code } = await run(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  const { passed, failed } = counts(file);
  return { code, passed, failed: code !== 0 && failed === 0 ? 1 : failed };
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

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
