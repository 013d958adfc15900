import type { Page } from 'playwright-core';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { superAdmin } from '../support/panel';
import { cocForm, depositedRequest, requestIn } from '../support/requests';
import { button, choose, gone, openForm, requestPath, shown, stateIs } from './support/desk-page';
import { scenario } from './support/stage';

describe('two people at once on one request', () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  scenario('two assign it to different agents: one wins, the other learns who has it', async ({ open }) => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const fillIn = async (page: Page, agent: string): Promise<void> => {
      await button(page, 'Affecter').click();
      await choose(page, await shown(openForm(page)), 'Agent', new RegExp(`^${agent}`));
    };
    const first = await open(staff.supervisor, { path: requestPath(id) });
    const second = await open(superAdmin, { path: requestPath(id) });
    await fillIn(first, staff.agent.name);
    await fillIn(second, staff.other.name);

    await button(openForm(first), 'Affecter').click();
    await gone(openForm(first));
    await stateIs(first, "En attente d'évaluation");
    await button(openForm(second), 'Affecter').click();
    await shown(openForm(second).getByText(/Son statut est maintenant : En attente d'évaluation\./));
    await shown(openForm(second).getByRole('combobox', { name: 'Agent' }).getByText(staff.other.name));
    await button(openForm(second), 'Annuler').click();
    await shown(second.getByText(`Agent : ${staff.agent.name}`));
    await gone(button(second, 'Affecter'));
  });

  scenario('two windows of one agent send the same act in the same moment: it is done once', async ({ open }) => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    const windows = [
      await open(staff.agent, { path: requestPath(id) }),
      await open(staff.agent, { path: requestPath(id) }),
    ];
    for (const page of windows) {
      await button(page, 'Prendre en charge').click();
      await shown(openForm(page));
    }
    await Promise.all(windows.map((page) => button(openForm(page), 'Prendre en charge').click()));
    const lost = (page: Page) => openForm(page).getByText(/Son statut est maintenant : En cours d'évaluation\./);
    for (const page of windows) await shown(page.getByText('Fait : Prendre en charge').or(lost(page)));
    for (const page of windows) {
      if (await openForm(page).isVisible()) await button(openForm(page), 'Annuler').click();
      await stateIs(page, "En cours d'évaluation");
    }
    const { body } = await staff.agent.get(`/desk/requests/${id}/history?pagination[pageSize]=100`).expect(200);
    expect(body.data.filter(({ action }: { action: string }) => action === 'take')).toHaveLength(1);
  });

  scenario(
    'an agent sees by itself that the supervisor gave the file away, and has its buttons no more',
    async ({ open }) => {
      const id = await requestIn('in_processing', declarant, staff);
      const page = await open(staff.agent, { path: requestPath(id) });
      await shown(button(page, 'Demander un complément'));
      const supervisor = await open(staff.supervisor, { path: requestPath(id) });
      await button(supervisor, 'Réaffecter').click();
      await choose(supervisor, await shown(openForm(supervisor)), 'Agent', new RegExp(`^${staff.other.name}`));
      await openForm(supervisor).getByRole('textbox', { name: 'Motif' }).fill('Congé annuel.');
      await button(openForm(supervisor), 'Réaffecter').click();
      await gone(openForm(supervisor));
      await shown(page.getByText(`Agent : ${staff.other.name}`));
      await gone(button(page, 'Demander un complément'));
    }
  );
});
