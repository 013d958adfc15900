import type { Page } from 'playwright-core';
import { newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { requestIn } from '../support/requests';
import { button, requestPath, shown } from './support/desk-page';
import { logInByForm } from './support/log-in';
import { patience, scenario } from './support/stage';

/** Ends the session on the server, as its time does; the page does not know yet. */
const endSession = async (page: Page): Promise<void> => {
  const token = (await page.context().cookies()).find(({ name }) => name === 'jwtToken')?.value ?? '';
  const headers = { Authorization: `Bearer ${token}` };
  expect((await page.context().request.post('/admin/logout', { headers, data: {} })).ok()).toBe(true);
};

const logOut = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: /déconne/i }).click();
  await page.waitForURL((url) => url.pathname.endsWith('/auth/login'), { timeout: patience });
};

describe('the first page and the way to it', () => {
  let staff: StaffedOffice;
  let id: string;
  beforeAll(async () => {
    staff = await staffedOffice();
    id = await requestIn('in_processing', await newDeclarant(), staff);
  });

  scenario('each count leads to its requests', async ({ open }) => {
    const page = await open(staff.agent, { path: '/' });
    for (const [name, tab] of [
      ['Mes dossiers', 'mine'],
      ['En retard', 'late'],
      ['Attente déclarant', 'waitingForDeclarant'],
    ] as const) {
      await page.getByRole('link', { name: new RegExp(`\\d+\\s*${name}`) }).click();
      await page.waitForURL((url) => url.pathname.endsWith('/requests') && url.searchParams.get('tab') === tab);
      await page.goBack();
    }
    await page.goto('/admin/plugins/desk?tab=closed');
    await page.waitForURL((url) => url.pathname.endsWith('/requests') && url.searchParams.get('tab') === 'closed');
  });

  scenario('somebody who has left and come back is led on after a session that ended, too', async ({ open }) => {
    const page = await open(staff.agent, { path: '/' });
    await shown(page.getByRole('main').getByRole('heading', { level: 1 }));
    await logOut(page);
    await logInByForm(page, staff.agent);
    await page.waitForURL((url) => !url.pathname.includes('/auth/'), { timeout: patience });
    // In the page that is loaded: a new one knows nothing of what was before.
    await page.getByRole('link', { name: /\d+\s*Mes dossiers/ }).click();
    await page.locator(`a[href*="${id}"]`).first().click();
    await shown(button(page, 'Demander des analyses'));
    await endSession(page);
    await page.getByRole('tab', { name: /^Historique/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/auth/login'), { timeout: patience });
    await logInByForm(page, staff.agent);
    await page.waitForURL((url) => url.pathname.includes(requestPath(id).split('?')[0] ?? id), { timeout: patience });
  });
});
