import { command } from './launcher/command.mjs';
import { report, runJest } from './launcher/run-jest.mjs';

/** What else can be run in the browser: the guides' pictures made again, and measurements. */
const otherRuns = new Map([
  ['--screenshots', 'pictures'],
  ['--bench', 'bench'],
]);

/**
 * `npm run test:e2e`: the panel under test in a real browser. `--screenshots` makes the pictures of the guides again instead,
 * `--bench` measures. Further words are passed to Jest.
 */
await command(async () => {
  const words = process.argv.slice(2);
  const kind = words.map((word) => otherRuns.get(word)).find(Boolean);
  const others = words.filter((word) => !otherRuns.has(word));
  return report([await runJest('e2e', others, { BROWSER_RUN: kind ?? 'test' })], 'browser-test-counts.json');
});
