import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import type { Language } from '../../../src/domain/vocabulary';
import { baseUrl } from '../../support/servers';
import { type Credentials, giveSession } from './log-in';

let connected: Promise<Browser> | undefined;

/** The browser that all test files share. */
const browser = (): Promise<Browser> => {
  connected ??= chromium.connect(process.env.BROWSER ?? '');
  return connected;
};

afterAll(async () => {
  await (await connected)?.close();
});

/** The panel's themes; the system's is what the browser says. */
type Theme = 'light' | 'dark' | 'system';

/** How somebody looks at the panel. */
type View = { path?: string; language?: Language; theme?: Theme; width?: number; height?: number };

/** One scenario's browser windows. */
export type Stage = {
  /** A window of its own, logged in, on a page of the panel: by default the queue. */
  open: (account: Credentials, view?: View) => Promise<Page>;
  /** A window of its own, with nobody logged in. */
  openAsNobody: (path: string, language?: Language, theme?: Theme) => Promise<Page>;
};

/** The queue, where work begins. */
export const queuePath = '/plugins/desk/requests';

/** Longer than any answer takes on a busy machine of two cores, in milliseconds. */
export const patience = 25_000;

const newContext = async ({ language = 'fr', theme = 'light', width = 1440, height = 900 }: View) => {
  const remembered = { 'strapi-admin-language': language, STRAPI_THEME: theme, isLoggedIn: 'true' };
  const localStorage = Object.entries(remembered).map(([name, value]) => ({ name, value }));
  const context = await (
    await browser()
  ).newContext({
    baseURL: baseUrl,
    locale: language,
    timezoneId: 'Africa/Casablanca',
    viewport: { width, height },
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ origin: baseUrl, localStorage }] },
  });
  context.setDefaultTimeout(patience);
  return context;
};

/**
 * A test in the browser. When it fails, pictures of its windows are left in `.data/browser-failures`; a page that throws
 * fails it, too.
 */
export const scenario = (name: string, play: (stage: Stage) => Promise<void>): void => {
  it(name, async () => {
    const contexts: BrowserContext[] = [];
    const thrown: Error[] = [];
    const window = async (view: View): Promise<Page> => {
      const context = await newContext(view);
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => thrown.push(error));
      return page;
    };
    try {
      await play({
        open: async (account, view = {}) => {
          const page = await window(view);
          await giveSession(page.context(), account);
          await page.goto(`/admin${view.path ?? queuePath}`);
          return page;
        },
        openAsNobody: async (path, language = 'fr', theme = 'light') => {
          const page = await window({ language, theme, width: 1280, height: 800 });
          await page.goto(`/admin${path}`);
          return page;
        },
      });
      expect(thrown).toEqual([]);
    } catch (error) {
      await pictures(name, contexts);
      throw error;
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
  });
};

const pictures = async (name: string, contexts: readonly BrowserContext[]): Promise<void> => {
  const folder = process.env.FAILURE_PICTURES ?? '';
  const file = name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    await page.screenshot({ path: join(folder, `${file}-${index + 1}.png`) }).catch(() => undefined);
  }
};
