import { command } from './launcher/command.mjs';
import { report, runJest } from './launcher/run-jest.mjs';

/** `npm test`: the units, then the server's tests; the last line counts both. Further words are passed to Jest. */
await command(async () => {
  const words = process.argv.slice(2);
  const suites = [await runJest('unit', words), await runJest('server', words)];
  return report(suites, 'test-counts.json');
});
