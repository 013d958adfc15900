import { run } from './run.mjs';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} args of Node: a script and its arguments
 * @property {NodeJS.ProcessEnv} [env] over ours
 */

/**
 * Runs stages, so many at a time, and prints each with its duration; the output only of those that fail.
 * @param {readonly Stage[]} stages
 * @param {number} atOnce
 * @returns {Promise<number>} how many failed
 */
export async function runStages(stages, atOnce) {
  const waiting = [...stages];
  let failed = 0;
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const begun = performance.now();
      const { code, output } = await run(process.execPath, stage.args, {
        cwd: projectRoot,
        env: { ...process.env, ...stage.env },
      });
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds} s)`);
      if (code !== 0) {
        failed += 1;
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}
