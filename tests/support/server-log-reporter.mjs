import { existsSync, readFileSync } from 'node:fs';
import { serverLog } from './test-environment.mjs';

const SHOWN_LINES = 80;

/** Prints the end of the server's log after a run with failures. */
export default class ServerLogReporter {
  /**
   * @param {unknown} _contexts
   * @param {{ numFailedTests: number, numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, results) {
    if (results.numFailedTests + results.numRuntimeErrorTestSuites === 0 || !existsSync(serverLog)) return;
    const lines = readFileSync(serverLog, 'utf8').trimEnd().split('\n');
    console.log(`\nThe server's log (last lines of ${serverLog}):\n${lines.slice(-SHOWN_LINES).join('\n')}`);
  }
}
