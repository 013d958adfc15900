import { parseArgs } from 'node:util';
import { command } from './launcher/command.mjs';
import { packageProgram } from './launcher/package-program.mjs';
import { projectRoot } from './launcher/paths.mjs';
import { run } from './launcher/run.mjs';

/**
 * `npm run test:kill -- --rounds 200`: kills a working server again and again and checks what it left behind; the test of CI
 * does a few rounds of the same.
 */
await command(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
  const { rounds } = values;
  if (!/^[1-9]\d{0,4}$/.test(rounds)) throw new Error(`--rounds takes a whole number, not "${rounds}"`);
  const args = [packageProgram('jest'), '-c', 'jest.server.config.mjs', 'tests/api/reliability/kill'];
  const { code } = await run(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, KILL_ROUNDS: rounds },
    stdio: 'inherit',
  });
  return code;
});
