import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Fault = { id: string; impact: string; help: string; nodes: { html: string; failureSummary: string }[] };

/**
 * WCAG 2.2 AA, on our pages and their dialogs; the panel's frame is the platform's. Of the rules that are left out one is an
 * experiment of axe's, which takes a cell of the calendar for a control whose name must hold all its text. The other is about what
 * browsers fill in: the platform's log-in names it by a word that they do not know, and our forms ask for no such thing.
 */
const run = `axe.run(
  { include: [['main'], ['[role=dialog]'], ['[role=alertdialog]']].filter(([part]) => document.querySelector(part)) },
  { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
    rules: { 'label-content-name-mismatch': { enabled: false }, 'autocomplete-valid': { enabled: false } } }
).then(({ violations }) => violations)`;

/** Colours in the middle of a change are nobody's. */
const still = '*, ::before, ::after { transition: none !important; animation: none !important; }';

const themes = ['light', 'dark'] as const;

/** Changes the theme of a window that was opened with the system's, and waits until the page has its colours. */
const wear = async (page: Page, theme: (typeof themes)[number]): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction((isDark) => {
    const [red = 255] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red < 128 === isDark;
  }, theme === 'dark');
};

/**
 * What keeps somebody from using the page as it is now, in the light theme and in the dark, in a line each; nothing when all is
 * well. The window was opened with the system's theme.
 */
export const seriousFaults = async (page: Page): Promise<string[]> => {
  await page.addStyleTag({ content: still });
  await page.evaluate(source);
  const found: string[] = [];
  for (const theme of themes) {
    await wear(page, theme);
    for (const { id, impact, help, nodes } of await page.evaluate<Fault[]>(run)) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(...nodes.map(({ html }) => `${theme}: ${id} (${help}): ${html.slice(0, 300)}`));
    }
  }
  return found;
};

/** What was found on each page that was looked at. */
export type FaultsByPage = Record<string, string[]>;

/** Waits until what the page loads is there, then looks at it. */
export const look = async (page: Page, name: string, faults: FaultsByPage): Promise<void> => {
  await page.waitForLoadState('networkidle');
  const found = await seriousFaults(page);
  if (found.length > 0) faults[name] = found;
};
