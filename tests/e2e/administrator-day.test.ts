import type { Page } from 'playwright-core';
import { newDeclarant, password } from '../support/declarants';
import { newOffice } from '../support/offices';
import { superAdmin } from '../support/panel';
import { cocForm, depositedRequest } from '../support/requests';
import { unique, uniqueCapitals } from '../support/unique';
import { act, button, choose, gone, openForm, shown, stateIs } from './support/desk-page';
import { patience, scenario } from './support/stage';

/** Chapter and country of no other office of the tests. */
const scope = { chapter: '99', country: 'NZ' };

describe("the administrator's day", () => {
  // The seeded offices take everything; opening any office of the tests closes them.
  beforeAll(() => newOffice());

  scenario(
    'opens a sixth office with its scope, a role and its agent, and a request is routed to it at once',
    async ({ open, openAsNobody }) => {
      const code = uniqueCapitals(5);
      const role = unique('Agent principal ');
      const agent = { email: `${unique('agent')}@test.ma`, firstname: 'Zineb', lastname: unique('Z') };
      const page = await open(superAdmin, { path: '/content-manager/collection-types/api::office.office/create' });

      await openOffice(page, code);
      await makeRole(page, role);
      const invitation = await invite(page, agent, role);

      const theirs = await openAsNobody(invitation);
      await theirs.locator('input[name=password]').fill(password);
      await theirs.locator('input[name=confirmPassword]').fill(password);
      await theirs.locator('form button[type=submit]').click();
      await theirs.waitForURL((url) => !url.pathname.includes('/auth/'), { timeout: patience });

      await page.goto(`/admin/plugins/desk/offices?office=${code}`);
      await page.getByRole('combobox', { name: 'Ajouter une personne' }).pressSequentially(agent.lastname);
      await page.getByRole('option', { name: new RegExp(agent.lastname) }).click();
      await page.getByRole('checkbox', { name: `${agent.firstname} ${agent.lastname} est superviseur` }).click();
      await button(page, 'Enregistrer').click();
      await shown(page.getByText('Les personnes du bureau sont enregistrées.'));

      const declarant = await newDeclarant();
      const id = await depositedRequest(declarant, cocForm({ code, documentId: '', scope }));
      const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
      expect(body.data.office.code).toBe(code);

      await theirs.goto('/admin/plugins/desk/requests?tab=toAssign');
      await theirs.getByRole('link', { name: body.data.number }).click();
      await act(theirs, 'Affecter', (form) => choose(theirs, form, 'Agent', new RegExp(agent.lastname)));
      await stateIs(theirs, "En attente d'évaluation");
      await act(theirs, 'Prendre en charge');
      await stateIs(theirs, "En cours d'évaluation");
    }
  );
});

/** Fills in the form of the Content Manager. */
const openOffice = async (page: Page, code: string): Promise<void> => {
  await page.locator('input[name=name]').fill(`Bureau ${code}`);
  await page.locator('input[name=code]').fill(code);
  await page.locator('[name=hsChapters]').fill(scope.chapter);
  await page.locator('[name=originCountries]').fill(scope.country);
  await button(page, 'Enregistrer').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'), { timeout: patience });
};

/** Makes a role that may treat and assign, in the role editor. */
const makeRole = async (page: Page, name: string): Promise<void> => {
  await page.goto('/admin/settings/roles/new');
  await page.locator('input[name=name]').fill(name);
  await page.getByRole('tab', { name: 'Modules' }).click();
  await page.getByRole('button', { name: /^Bureau de traitement/ }).click();
  for (const permission of ['Consulter les demandes', 'Traiter les demandes', 'Affecter et réaffecter les demandes']) {
    await page.getByRole('checkbox', { name: permission }).click();
  }
  await button(page, 'Enregistrer').click();
  await page.waitForURL(/\/settings\/roles\/\d+/, { timeout: patience });
};

/** Invites somebody; gives the address where a password is chosen. */
const invite = async (
  page: Page,
  person: { email: string; firstname: string; lastname: string },
  role: string
): Promise<string> => {
  await page.goto('/admin/settings/users');
  await button(page, 'Créer un nouvel Utilisateur').click();
  const form = await shown(openForm(page));
  await form.locator('input[name=firstname]').fill(person.firstname);
  await form.locator('input[name=lastname]').fill(person.lastname);
  await form.locator('input[name=email]').fill(person.email);
  await form.getByRole('combobox').click();
  await page.getByRole('option', { name: role }).click();
  await page.keyboard.press('Escape');
  const answer = page.waitForResponse((response) => /\/admin\/users$/.test(response.url()) && response.ok());
  await button(form, "Créer l'utilisateur").click();
  const { data } = await (await answer).json();
  // The link is on the page, shortened; the token in it is what the server answered.
  await shown(form.getByText(new RegExp(`registrationToken=${data.registrationToken.slice(0, 5)}`)));
  await button(form, 'Terminer').click();
  await gone(form);
  return `/auth/register?registrationToken=${data.registrationToken}`;
};
