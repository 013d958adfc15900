import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAdmin } from '../../scripts/launcher/build.mjs';
import { dataRoot } from '../../scripts/launcher/paths.mjs';
import { startChromium } from './chromium.mjs';
import { startTestEnvironment, stopWith } from './test-environment.mjs';

/** Where the browser tests leave pictures of what failed. */
const failures = join(dataRoot, 'browser-failures');

/** The environment of the server's tests, with the panel and a browser. They find the browser by `BROWSER`. */
export default async function startPanelEnvironment() {
  rmSync(failures, { recursive: true, force: true });
  mkdirSync(failures, { recursive: true });
  // First, because it is what a machine may lack.
  const browser = await startChromium();
  stopWith(browser.stop);
  await buildAdmin();
  Object.assign(process.env, { SERVE_ADMIN: 'true', BROWSER: browser.address, FAILURE_PICTURES: failures });
  await startTestEnvironment();
}
