import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { provideDatabase } from './launcher/application.mjs';
import { command } from './launcher/command.mjs';
import { loadEnvironment } from './launcher/environment.mjs';
import { packageProgram } from './launcher/package-program.mjs';
import { projectRoot } from './launcher/paths.mjs';

/** `npm run dev`: the embedded database and the platform's development server, which restarts on a change of the sources. */
await command(async (interrupt) => {
  loadEnvironment('development');
  const stopDatabase = await provideDatabase();
  const strapi = packageProgram('@strapi/strapi');
  const endWithParent = new URL('./launcher/end-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', endWithParent, strapi, 'develop', '--no-install-deps'], {
    cwd: projectRoot,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  interrupt.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  await stopDatabase();
  return code ?? 0;
});
