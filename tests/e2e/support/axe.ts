import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Fault = { id: string; impact: string; help: string; nodes: { html: string; failureSummary: string }[] };

/**
 * WCAG 2.2 AA, on our pages and their dialogs; the panel's frame is the platform's. The rule that is left out is an experiment of
 * axe's: it takes a cell of the calendar for a control whose name must hold all its text.
 */
const run = `axe.run(
  { include: [['main'], ['[role=dialog]'], ['[role=alertdialog]']].filter(([part]) => document.querySelector(part)) },
  { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
    rules: { 'label-content-name-mismatch': { enabled: false } } }
).then(({ violations }) => violations)`;

/** What keeps somebody from using the page, in a line each; nothing when all is well. */
export const seriousFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  const faults = await page.evaluate<Fault[]>(run);
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 300)}`));
};
