import { command } from './launcher/command.mjs';
import { loadEnvironment } from './launcher/environment.mjs';
import { packageProgram } from './launcher/package-program.mjs';
import { projectRoot } from './launcher/paths.mjs';
import { run } from './launcher/run.mjs';

/** `npm run types`: the platform's types of our content types, into `types/generated`. It reads the schemas, not a database. */
await command(async () => {
  loadEnvironment('development');
  process.env.DATABASE_URL ??= 'postgres://127.0.0.1/none';
  const strapi = packageProgram('@strapi/strapi');
  const { code } = await run(process.execPath, [strapi, 'ts:generate-types', '--silent'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return code;
});
