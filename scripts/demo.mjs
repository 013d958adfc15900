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
  interface of the declarants  ${url}/api
  desk of the offices          ${url}/admin
  public check of a document   ${url}/verify

  importer1@demo.test, importer2@demo.test     declarants
  agent1.bv@demo.test, agent2.bv@demo.test     agents of an office: .afc, .bv, .its, .sgs, .tuv
  supervisor.bv@demo.test                      its supervisor
  customs@demo.test                            customs
  admin@demo.test                              super administrator
  password of every account                    Demo-2026!

In another terminal, "npm run scenario" walks one file from draft to certificates.
Ctrl+C ends the demo; its data is kept.`);
}
