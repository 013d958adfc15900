import type { Page } from 'playwright-core';
import { type PanelAccount, newPanelAccount } from '../support/panel';
import { until } from '../support/wait';
import { button, gone, openForm, shown } from './support/desk-page';
import { scenario } from './support/stage';

const model = '/content-manager/collection-types/api::email-template.email-template';

describe('the templates of the e-mails', () => {
  let administrator: PanelAccount;
  beforeAll(async () => {
    administrator = await newPanelAccount('Administrateur métier');
  });

  /** A template of which no other test sends a mail. */
  const rareTemplate = async (): Promise<{ documentId: string; subject: string; body: string }> => {
    const filters = 'filters[event][$eq]=certificate_ending&filters[language][$eq]=fr';
    const { body } = await administrator.get(`${model}?${filters}`).expect(200);
    return body.results[0];
  };
  const subject = (page: Page) => page.locator('input[name=subject]');
  const body = (page: Page) => page.locator('textarea[name=body]');

  scenario(
    'an administrator writes one with its tags, sees the mail before saving, and takes it back',
    async ({ open }) => {
      const original = await rareTemplate();
      const page = await open(administrator, { path: `${model}/${original.documentId}` });
      await shown(subject(page));
      expect(await subject(page).inputValue()).toBe(original.subject);

      await subject(page).fill('Un essai de rédaction');
      await body(page).fill('Bonjour. ');
      await page
        .getByRole('button', { name: /^Insérer la balise / })
        .first()
        .click();
      expect(await body(page).inputValue()).toMatch(/^Bonjour\. \{\{\w+\}\}$/);
      await button(page, 'Aperçu').click();
      await shown(openForm(page).getByText('Un essai de rédaction'));
      await shown(
        openForm(page)
          .frameLocator('iframe')
          .getByText(/^Bonjour\. [^{]+$/)
      );
      await openForm(page).getByRole('tab', { name: 'Texte seul' }).click();
      await shown(openForm(page).getByText(/Bonjour\. [^{]+/));
      await page.keyboard.press('Escape');
      await gone(openForm(page));

      await button(page, 'Enregistrer').click();
      await until(async () => ((await rareTemplate()).subject === 'Un essai de rédaction' ? true : undefined));

      await button(page, 'Rétablir le texte d’origine').click();
      await button(page.getByRole('alertdialog'), 'Rétablir le texte d’origine').click();
      await shown(page.getByText('Le texte d’origine est rétabli.'));
      expect(await rareTemplate()).toMatchObject({ subject: original.subject, body: original.body });
      await page.waitForFunction(
        (text) => document.querySelector<HTMLInputElement>('input[name=subject]')?.value === text,
        original.subject
      );
    }
  );

  scenario('a tag that the event does not have is named, and nothing is shown or saved', async ({ open }) => {
    const original = await rareTemplate();
    const page = await open(administrator, { path: `${model}/${original.documentId}` });
    await (await shown(body(page))).fill('Bonjour {{balise_inconnue}}.');
    await button(page, 'Aperçu').click();
    await shown(page.getByText("La balise « balise_inconnue » n'existe pas dans ce modèle."));
    expect(await openForm(page).count()).toBe(0);
    expect(await rareTemplate()).toMatchObject({ body: original.body });
  });

  for (const [failure, answer] of [
    ['the server cannot be reached', null],
    ['the server fails', 500],
    ['somebody else was faster', 409],
  ] as const) {
    scenario(`when ${failure}, what was written stays in the form and can be saved again`, async ({ open }) => {
      const original = await rareTemplate();
      const page = await open(administrator, { path: `${model}/${original.documentId}` });
      await (await shown(subject(page))).fill('Un objet à ne pas perdre');
      const saving = (url: URL): boolean => url.pathname.includes(original.documentId);
      await page.route(saving, (route) => {
        if (route.request().method() !== 'PUT') return answer === null ? route.abort() : route.continue();
        if (answer === null) return route.abort();
        const error = { status: answer, name: 'ApplicationError', message: 'Refus', details: {} };
        return route.fulfill({ status: answer, json: { data: null, error } });
      });
      await button(page, 'Enregistrer').click();
      await shown(page.getByText(answer === null ? /Votre saisie est conservée/ : 'Refus'));
      // Longer than the panel takes to read the entry again.
      await page.waitForTimeout(1000);
      expect(await subject(page).inputValue()).toBe('Un objet à ne pas perdre');

      await page.unroute(saving);
      await button(page, 'Enregistrer').click();
      await until(async () => ((await rareTemplate()).subject === 'Un objet à ne pas perdre' ? true : undefined));
      await administrator
        .put(`${model}/${original.documentId}`)
        .send({ subject: original.subject, body: original.body })
        .expect(200);
    });
  }
});
