import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { requestIn, transition } from '../support/requests';
import { button, openForm, requestPath, shown, stateIs } from './support/desk-page';
import { logInByForm } from './support/log-in';
import { patience, scenario } from './support/stage';

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
      }
    }
  );

  scenario(
    'after a session that ended in the middle of a form, logging in again finds what was typed',
    async ({ open }) => {
      const id = await requestIn('in_processing', declarant, staff);
      const page = await open(staff.agent, { path: requestPath(id) });
      await button(page, 'Demander un complément').click();
      await openForm(page)
        .getByRole('textbox', { name: 'Message au déclarant' })
        .fill('Une page entière de précisions.');

      const token = (await page.context().cookies()).find(({ name }) => name === 'jwtToken')?.value ?? '';
      const headers = { Authorization: `Bearer ${token}` };
      expect((await page.context().request.post('/admin/logout', { headers, data: {} })).ok()).toBe(true);

      await button(openForm(page), 'Demander un complément').click();
      await page.waitForURL(/\/auth\/login/, { timeout: patience });
      await logInByForm(page, staff.agent);
      await page.waitForURL(new RegExp(id), { timeout: patience });
      await button(page, 'Demander un complément').click();
      const message = openForm(page).getByRole('textbox', { name: 'Message au déclarant' });
      await shown(message);
      expect(await message.inputValue()).toBe('Une page entière de précisions.');
      await button(openForm(page), 'Demander un complément').click();
      await stateIs(page, 'À compléter');
    }
  );
});
