import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { startApplication, provideDatabase } from './launcher/application.mjs';
import { buildAdmin, compileServer } from './launcher/build.mjs';
import { command } from './launcher/command.mjs';
import { createDatabase, databaseUrl, describeDatabase, dropDatabase, markDatabase } from './launcher/databases.mjs';
import { loadEnvironment } from './launcher/environment.mjs';
import { dataRoot } from './launcher/paths.mjs';

/**
 * `npm run demo`: builds what changed, starts the server on a database of its own, fills it on the first start by driving the
 * real interfaces, and stays up.
 */
const DATABASE = 'conformity_demo';
const SEEDED = 'demo: seeded';

await command(async (interrupt) => {
  process.env.FILES_DIR = join(dataRoot, 'demo-files');
  loadEnvironment('demo');
  await compileServer();
  await buildAdmin();

  const stopDatabase = await provideDatabase();
  try {
    const serverUrl = process.env.DATABASE_URL ?? '';
    const isSeeded = (await describeDatabase(serverUrl, DATABASE)) === SEEDED;
    if (!isSeeded) {
      // What an interrupted first start left behind is no demo.
      await dropDatabase(serverUrl, DATABASE);
      await createDatabase(serverUrl, DATABASE);
      rmSync(process.env.FILES_DIR, { recursive: true, force: true });
    }
    process.env.DATABASE_URL = databaseUrl(serverUrl, DATABASE);
    const application = await startApplication('demo', interrupt);
    if (!isSeeded) {
      await seed(application);
      await markDatabase(serverUrl, DATABASE, SEEDED);
    }
    printAddresses(process.env.PUBLIC_URL ?? application.url);
    return await application.ended;
  } finally {
    await stopDatabase();
  }
});

/** @param {import('./launcher/server.mjs').RunningServer} application */
async function seed(application) {
  console.log('Filling the demo with a few months of work; this happens once.');
  try {
    const { seedDemo } = await tsImport('./demo/seed.ts', import.meta.url);
    await seedDemo({ baseUrl: application.url, clockKey: process.env.CLOCK_KEY });
  } catch (error) {
    await application.stop();
    throw error;
  }
}

/** @param {string} url */
function printAddresses(url) {
  console.log(`
Conformity Desk, demo
  declarants   ${url}/        importer1@demo.test
  offices      ${url}/admin   supervisor.bv@demo.test, agent1.bv@demo.test, admin@demo.test
  password     Demo-2026!     (of every account)
Ctrl+C ends it.`);
}
