import type { Page } from 'playwright-core';
import { newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { cocForm, readyDraft, requestIn, transition } from '../support/requests';
import { csvOf, goodsRows, importSheet } from '../support/sheets';
import { button, choose, requestPath, shown } from './support/desk-page';
import { scenario } from './support/stage';

const LINES = 10_000;
/** Of so many lines only those in sight are drawn, and a few around them. */
const mostRows = 60;

describe('a request with 10,000 lines', () => {
  let staff: StaffedOffice;
  let id: string;
  beforeAll(async () => {
    staff = await staffedOffice();
    const declarant = await newDeclarant();
    id = await readyDraft(declarant, cocForm(staff.office, { lines: 1 }));
    const models = Array.from({ length: LINES - 1 }, (_, index) => `BK-${index + 2}`);
    await importSheet(declarant, id, csvOf(goodsRows(staff.office, models))).expect(200);
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    await transition(staff.supervisor, id, 'assign', { agent: staff.agent.id }).expect(200);
    for (const name of ['take', 'start_processing']) await transition(staff.agent, id, name).expect(200);
  });

  const grid = (page: Page) => page.getByRole('grid', { name: 'Marchandises' });
  const row = (page: Page, line: number) => grid(page).locator(`[role=row][aria-rowindex="${line + 1}"]`);
  const outcomeIs = (page: Page, line: number, outcome: string) =>
    shown(row(page, line).getByText(outcome, { exact: true }));
  const focused = (page: Page, line: number) =>
    page.waitForFunction((index) => document.activeElement?.getAttribute('aria-rowindex') === index, String(line + 1));

  scenario('is read and judged from end to end by the keyboard, with few rows drawn', async ({ open }) => {
    const page = await open(staff.agent, { path: requestPath(id, 'goods') });
    await shown(page.getByRole('tab', { name: /^Marchandises \(10\s000\)$/ }));
    await (await shown(row(page, 1).getByText('Bouilloire'))).click();
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(LINES + 1));
    expect(await grid(page).getByRole('row').count()).toBeLessThan(mostRows);

    await page.keyboard.press('End');
    await shown(row(page, LINES).getByText(`BK-${LINES}`));
    await focused(page, LINES);
    expect(await grid(page).getByRole('row').count()).toBeLessThan(mostRows);
    await page.keyboard.press('3');
    await outcomeIs(page, LINES, 'Non conforme');
    await page.keyboard.press('PageUp');
    await focused(page, LINES - 10);
    await page.keyboard.press('2');
    await outcomeIs(page, LINES - 10, 'Conforme avec réserve');

    await page.keyboard.press('Home');
    await focused(page, 1);
    await page.keyboard.press('1');
    await outcomeIs(page, 1, 'Conforme');

    await page.reload();
    await (await shown(row(page, 1).getByText('Conforme', { exact: true }))).click();
    await page.keyboard.press('End');
    await outcomeIs(page, LINES, 'Non conforme');
    const { body } = await staff.agent
      .get(`/desk/requests/${id}/goods?pagination[pageSize]=100&pagination[page]=${LINES / 100}`)
      .expect(200);
    expect(body.data.at(-1)).toMatchObject({ line: LINES, outcome: 'non_conforming' });
  });

  scenario('shows on the button what closing would answer, as outcomes change', async ({ open }) => {
    const page = await open(staff.agent, { path: requestPath(id, 'goods') });
    await shown(row(page, 1));
    await shown(button(page, 'Clôturer'));
    await button(page, 'Avis pour toutes').click();
    await page.getByRole('menuitem', { name: 'Conforme', exact: true }).click();
    await button(page.getByRole('alertdialog'), 'Confirmer').click();
    await shown(button(page, 'Clôturer ▸ Conforme'));

    await row(page, 1).click();
    await page.keyboard.press('End');
    await outcomeIs(page, LINES, 'Conforme');
    await focused(page, LINES);
    await page.keyboard.press('2');
    await shown(button(page, 'Clôturer ▸ Conforme avec réserve'));
    await page.keyboard.press('3');
    await shown(button(page, 'Clôturer ▸ Partiellement conforme'));
    await page.keyboard.press('0');
    await shown(button(page, 'Clôturer'));
  });

  scenario('goes through all lines without an outcome, one after the other, and leaves none out', async ({ open }) => {
    const lines = 120;
    const declarant = await newDeclarant();
    const short = await requestIn('in_processing', declarant, staff, cocForm(staff.office, { lines }));
    const page = await open(staff.agent, { path: requestPath(short, 'goods') });
    await choose(page, page, 'Lignes affichées', 'Sans avis');
    await (await shown(row(page, 1).getByText('Sans avis'))).click();
    for (let line = 1; line <= lines; line += 1) {
      await focused(page, line);
      await page.keyboard.press('1');
      await outcomeIs(page, line, 'Conforme');
      if (line < lines) await page.keyboard.press('ArrowDown');
    }
    await shown(button(page, 'Clôturer ▸ Conforme'));
  });
});
