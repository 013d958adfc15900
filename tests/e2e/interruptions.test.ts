import type { Page } from 'playwright-core';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { requestIn, transition } from '../support/requests';
import { until } from '../support/wait';
import { button, gone, openForm, openTab, requestPath, shown, stateIs } from './support/desk-page';
import { logInByForm } from './support/log-in';
import { patience, queuePath, scenario } from './support/stage';

/** Ends all sessions of the account on the server, as their time does; the page does not know yet. */
const endSession = async (page: Page): Promise<void> => {
  const token = (await page.context().cookies()).find(({ name }) => name === 'jwtToken')?.value ?? '';
  const headers = { Authorization: `Bearer ${token}` };
  expect((await page.context().request.post('/admin/logout', { headers, data: {} })).ok()).toBe(true);
};

describe('what comes in between', () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  scenario('an act lost to another window tells what happened and keeps what was typed', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff);
    const page = await open(staff.agent, { path: requestPath(id) });
    await button(page, 'Demander des analyses').click();
    const message = openForm(page).getByRole('textbox', { name: 'Message au déclarant' });
    await message.fill('Essai diélectrique selon la norme.');

    await transition(staff.agent, id, 'request_complement', { message: 'Précisez le modèle' }).expect(200);
    await button(openForm(page), 'Demander des analyses').click();
    await shown(openForm(page).getByText(/Son statut est maintenant : À compléter\./));
    expect(await message.inputValue()).toBe('Essai diélectrique selon la norme.');

    await button(openForm(page), 'Annuler').click();
    await stateIs(page, 'À compléter');
    await shown(button(page, "Annuler la demande d'informations"));
    await button(page, 'Demander des analyses').waitFor({ state: 'hidden' });
  });

  scenario('somebody whose file was given to a colleague is told so and keeps what was typed', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff);
    const page = await open(staff.agent, { path: requestPath(id) });
    await button(page, 'Demander un complément').click();
    const message = openForm(page).getByRole('textbox', { name: 'Message au déclarant' });
    await message.fill('Joignez la liste de colisage.');

    const input = { agent: staff.other.id, reason: 'Congé annuel' };
    await transition(staff.supervisor, id, 'reassign', input).expect(200);
    await button(openForm(page), 'Demander un complément').click();
    await shown(openForm(page).getByRole('alert'));
    expect(await message.inputValue()).toBe('Joignez la liste de colisage.');
    await shown(page.getByText(`Agent : ${staff.other.name}`));
  });

  scenario(
    'the address of another office’s request says that it does not exist, and shows nothing of it',
    async ({ open }) => {
      const stranger = await staffedOffice();
      const id = await requestIn('in_processing', declarant, staff);
      const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
      for (const account of [stranger.agent, stranger.supervisor]) {
        const page = await open(account, { path: requestPath(id, 'goods') });
        await shown(page.getByText(/n.existe pas/));
        const text = await page.locator('body').innerText();
        expect(text).not.toContain(body.data.number);
        expect(text).not.toContain('Bouilloire');
        // Nor can it be found.
        await page.goto(`/admin${queuePath}?tab=office&q=${body.data.number}`);
        await shown(page.getByText('Aucune demande ne correspond à ces critères.'));
      }
    }
  );

  scenario(
    'after a session that ended in the middle of a form, logging in again finds what was typed',
    async ({ open }) => {
      const { agent, ...own } = await staffedOffice();
      const id = await requestIn('in_processing', declarant, { agent, ...own });
      const page = await open(agent, { path: requestPath(id) });
      await button(page, 'Demander un complément').click();
      await openForm(page)
        .getByRole('textbox', { name: 'Message au déclarant' })
        .fill('Une page entière de précisions.');

      await endSession(page);
      await button(openForm(page), 'Demander un complément').click();
      await page.waitForURL(/\/auth\/login/, { timeout: patience });
      await logInByForm(page, agent);
      await page.waitForURL(new RegExp(id), { timeout: patience });
      await button(page, 'Demander un complément').click();
      const message = openForm(page).getByRole('textbox', { name: 'Message au déclarant' });
      await shown(message);
      expect(await message.inputValue()).toBe('Une page entière de précisions.');
      await button(openForm(page), 'Demander un complément').click();
      await stateIs(page, 'À compléter');
    }
  );

  scenario(
    'a note and a remark that a session’s end cut off are there after logging in again, and are saved then',
    async ({ open }) => {
      const { agent, ...own } = await staffedOffice();
      const id = await requestIn('in_processing', declarant, { agent, ...own });
      const page = await open(agent, { path: requestPath(id, 'notes') });
      const note = page.getByRole('textbox', { name: 'Nouvelle note' });
      await note.fill('À comparer avec le dossier de mars.');
      await openTab(page, 'Marchandises');
      const grid = page.getByRole('grid');
      await (await shown(grid.getByRole('row').nth(1))).click();
      await page.keyboard.press('3');
      await shown(grid.getByRole('row').nth(1).getByText('Non conforme'));
      await endSession(page);
      await page.getByRole('textbox', { name: 'Remarque' }).fill('Étiquette absente.');
      await page.keyboard.press('Tab');

      await page.waitForURL(/\/auth\/login/, { timeout: patience });
      await logInByForm(page, agent);
      await page.waitForURL(new RegExp(`${id}.*tab=goods`), { timeout: patience });
      const remark = page.getByRole('textbox', { name: 'Remarque' });
      await shown(remark);
      expect(await remark.inputValue()).toBe('Étiquette absente.');
      await remark.focus();
      await page.keyboard.press('Tab');
      await until(async () => {
        const { body } = await own.supervisor.get(`/desk/requests/${id}/goods`).expect(200);
        return body.data[0].remark === 'Étiquette absente.' ? true : undefined;
      });

      await openTab(page, 'Notes internes');
      await shown(note);
      expect(await note.inputValue()).toBe('À comparer avec le dossier de mars.');
      await button(page, 'Ajouter la note').click();
      await shown(page.getByRole('tabpanel').getByText('À comparer avec le dossier de mars.', { exact: true }).first());
      await until(async () => {
        const { body } = await own.supervisor.get(`/desk/requests/${id}/notes`).expect(200);
        return body.data.length === 1 ? true : undefined;
      });
    }
  );

  scenario('a form that is closed gives the focus back to its button', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff);
    const page = await open(staff.agent, { path: requestPath(id) });
    const opener = button(page, 'Demander un complément');
    await (await shown(opener)).focus();
    await page.keyboard.press('Enter');
    await shown(openForm(page));
    await page.keyboard.press('Escape');
    await gone(openForm(page));
    await page.waitForFunction((name) => document.activeElement?.textContent === name, 'Demander un complément');
  });
});
