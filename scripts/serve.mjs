import { createRequire } from 'node:module';
import { oneBootAtATime } from './launcher/boot-lock.mjs';
import { distRoot, projectRoot } from './launcher/paths.mjs';

/**
 * The application itself, in this process: what production runs under a supervisor that brings its own database, and what the
 * launcher starts as its child. Ends cleanly on a signal, on the launcher's word, and when the launcher is gone.
 */

// The application is CommonJS; loaded the same way, so that both share one copy of the platform.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

process.env.NODE_ENV ??= 'production';

const GRACE_MS = 15_000;

const application = createStrapi({
  appDir: projectRoot,
  distDir: distRoot,
  serveAdminPanel: process.env.SERVE_ADMIN !== 'false',
});

let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  if (application.isLoaded) await application.destroy();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  // The platform's own handler would destroy a half-loaded application.
  process.removeAllListeners(signal);
  process.on(signal, () => void stop());
}
process.on('disconnect', () => void stop());
process.on('message', (message) => {
  if (message === 'stop') void stop();
});

await oneBootAtATime(process.env.DATABASE_URL, () => application.start());
process.send?.(application.server.httpServer.address().port);
