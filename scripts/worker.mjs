import { once } from 'node:events';
import { createRequire } from 'node:module';
import { provideDatabase } from './launcher/application.mjs';
import { isCompiled } from './launcher/build.mjs';
import { command } from './launcher/command.mjs';
import { loadEnvironment } from './launcher/environment.mjs';
import { distRoot, projectRoot } from './launcher/paths.mjs';

/**
 * `npm run worker`: the queue's work in a process of its own, beside servers that run with `WORKER=none`. It answers no calls.
 */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

await command(async (interrupt) => {
  loadEnvironment('production');
  if (!isCompiled()) throw new Error('The application is not built: run "npm run build" first');
  process.env.WORKER = 'embedded';
  const stopDatabase = await provideDatabase();
  try {
    const application = create();
    await application.load();
    console.log('The worker waits for jobs');
    if (!interrupt.aborted) await once(interrupt, 'abort');
    await application.destroy();
    return 0;
  } finally {
    await stopDatabase();
  }
});

/** The application without the platform's own handlers of signals: both ends at once would be an error. */
function create() {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM'];
  const ours = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  const application = createStrapi({ appDir: projectRoot, distDir: distRoot, serveAdminPanel: false });
  for (const [signal, listeners] of ours) {
    process.removeAllListeners(signal);
    for (const listener of listeners) process.on(signal, listener);
  }
  return application;
}
