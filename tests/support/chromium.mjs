import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where systems usually have a Chromium. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The machine's Chromium.
 * @throws {Error} that says what to do when there is none
 */
function chromiumPath() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist`);
  const found = chosen || usualPlaces.find((place) => existsSync(place));
  if (!found) {
    throw new Error('No Chromium on this machine: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH');
  }
  return found;
}

/**
 * Starts the browser that all test files share.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} what they connect to
 */
export async function startChromium() {
  const server = await chromium.launchServer({ executablePath: chromiumPath(), args: ['--disable-dev-shm-usage'] });
  return { address: server.wsEndpoint(), stop: () => server.close() };
}
