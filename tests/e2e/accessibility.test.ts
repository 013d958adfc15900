import type { Page } from 'playwright-core';
import { newDeclarant } from '../support/declarants';
import { readsThePanelIn } from '../support/mail-world';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { superAdmin } from '../support/panel';
import { requestIn } from '../support/requests';
import { seriousFaults } from './support/axe';
import { button, openForm, requestPath, shown } from './support/desk-page';
import { queuePath, scenario } from './support/stage';

const tabs = ['summary', 'goods', 'documents', 'exchanges', 'visits', 'certificates', 'notes', 'history'];
const pages = ['certificates', 'offices', 'mails', 'visits', 'statistics'];

describe('no page keeps anybody out (axe)', () => {
  let staff: StaffedOffice;
  let working: string;
  let inspected: string;
  let closed: string;
  beforeAll(async () => {
    staff = await staffedOffice();
    const declarant = await newDeclarant();
    working = await requestIn('in_processing', declarant, staff);
    inspected = await requestIn('under_inspection', declarant, staff);
    closed = await requestIn('closed', declarant, staff);
  });

  /** Waits until what the page loads is there, then looks at it. */
  const faultsOf = async (page: Page): Promise<string[]> => {
    await page.waitForLoadState('networkidle');
    return seriousFaults(page);
  };

  for (const theme of ['light', 'dark'] as const) {
    scenario(`queue, request and forms, ${theme}`, async ({ open }) => {
      const page = await open(staff.agent, { theme });
      await shown(page.getByRole('link', { name: /^DEM-/ }));
      const faults: Record<string, string[]> = { queue: await faultsOf(page) };
      for (const tab of tabs) {
        const id = tab === 'visits' ? inspected : tab === 'certificates' ? closed : working;
        await page.goto(`/admin${requestPath(id, tab)}`);
        await shown(page.getByRole('tab', { selected: true }));
        faults[tab] = await faultsOf(page);
      }
      for (const [id, name] of [
        [working, 'Demander un complément'],
        [working, 'Programmer une visite'],
        [inspected, 'Clôturer la visite'],
      ] as const) {
        await page.goto(`/admin${requestPath(id)}`);
        await button(page, name).click();
        await shown(openForm(page));
        await button(openForm(page), name).click();
        await shown(openForm(page).getByRole('alert'));
        faults[name] = await faultsOf(page);
      }
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    });

    scenario(`lists and calendar, ${theme}`, async ({ open }) => {
      const page = await open(superAdmin, { theme, path: `${queuePath}?tab=office` });
      await shown(page.getByRole('tab', { name: 'Bureau', selected: true }));
      const faults: Record<string, string[]> = { queue: await faultsOf(page) };
      for (const name of pages) {
        await page.goto(`/admin/plugins/desk/${name}`);
        await shown(page.getByRole('main').getByRole('heading', { level: 1 }));
        faults[name] = await faultsOf(page);
      }
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    });
  }

  scenario('the queue and a request in Arabic', async ({ open }) => {
    await readsThePanelIn(staff.other, 'ar');
    const page = await open(staff.other, { language: 'ar', path: `${queuePath}?tab=office` });
    await shown(page.getByRole('link', { name: /^DEM-/ }));
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`/admin${requestPath(working, 'goods')}`);
    await shown(page.getByRole('grid'));
    expect(await faultsOf(page)).toEqual([]);
  });
});
