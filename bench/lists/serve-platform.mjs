import { createRequire } from 'node:module';

/** The application of the working folder, as the platform runs it. */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

process.on('disconnect', () => process.exit(0));

/** @type {any} */
const application = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
await application.start();
process.send?.(application.server.httpServer.address().port);
