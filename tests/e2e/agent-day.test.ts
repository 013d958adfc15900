import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { cocForm, pdf, requestIn } from '../support/requests';
import {
  act,
  button,
  choose,
  dayIn,
  gone,
  momentIn,
  openForm,
  openTab,
  requestPath,
  shown,
  stateIs,
} from './support/desk-page';
import { scenario } from './support/stage';

describe("the agent's day", () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  scenario(
    'takes a file from the queue, asks for a complement, and sees the answer come by itself',
    async ({ open }) => {
      const id = await requestIn('awaiting_evaluation', declarant, staff);
      const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
      const page = await open(staff.agent);

      await shown(page.getByRole('tab', { name: 'Mes dossiers', selected: true }));
      await page.getByRole('link', { name: body.data.number }).click();
      await stateIs(page, "En attente d'évaluation");
      await act(page, 'Prendre en charge');
      await stateIs(page, "En cours d'évaluation");
      await act(page, 'Passer en traitement');
      await stateIs(page, 'En cours de traitement');

      await act(page, 'Demander un complément', async (form) => {
        await form.getByRole('textbox', { name: 'Message au déclarant' }).fill('Joignez la fiche technique du BK-170.');
        await choose(page, form, 'Documents demandés', 'Fiche technique');
        await page.keyboard.press('Escape');
        await form.getByLabel('À fournir au plus tard le').fill(dayIn(7));
      });
      await stateIs(page, 'À compléter');
      await openTab(page, 'Échanges \\(1\\)');
      await shown(page.getByText('Joignez la fiche technique du BK-170.'));
      await shown(page.getByText('Documents demandés : Fiche technique'));

      await declarant
        .post(`/api/requests/${id}/complement`)
        .field('documentType', 'technical_sheet')
        .field('note', 'Voici la fiche.')
        .attach('files', pdf, 'fiche.pdf')
        .expect(200);
      await stateIs(page, 'En cours de traitement');
      await shown(page.getByText('Voici la fiche.'));
      await shown(page.getByText('fiche.pdf'));
    }
  );

  scenario('schedules a visit, moves it, and closes it with its report', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff);
    const page = await open(staff.agent, { path: requestPath(id, 'visits') });

    await act(page, 'Programmer une visite', async (form) => {
      await form.getByLabel('Date et heure').fill(momentIn(3, '10:00'));
      await form.getByLabel('Lieu').fill('Entrepôt 7, Ningbo');
    });
    await stateIs(page, "En cours d'inspection");
    await shown(page.getByText('Entrepôt 7, Ningbo'));

    await act(page, 'Reprogrammer la visite', async (form) => {
      await form.getByLabel('Date et heure').fill(momentIn(5, '14:30'));
      await form.getByRole('textbox', { name: 'Motif' }).fill('Le site est fermé ce jour-là.');
    });
    await shown(page.getByRole('heading', { name: /14:30/ }));

    await act(page, 'Clôturer la visite', async (form) => {
      await choose(page, form, 'Résultat', 'Satisfaisante avec remarques');
      await form.getByRole('textbox', { name: 'Observations' }).fill('Marquage à refaire.');
      await form
        .getByLabel('Procès-verbal')
        .setInputFiles({ name: 'pv.pdf', mimeType: 'application/pdf', buffer: pdf });
    });
    await stateIs(page, 'En cours de traitement');
    await shown(page.getByText('Satisfaisante avec remarques'));
    await shown(page.getByText('pv.pdf'));
  });

  scenario(
    'enters outcomes by keyboard, for a selection and for the rest, and closes with the response',
    async ({ open }) => {
      const id = await requestIn('in_processing', declarant, staff, cocForm(staff.office, { lines: 6 }));
      const page = await open(staff.agent, { path: requestPath(id, 'goods') });
      const row = (line: number) => page.getByRole('grid').getByRole('row').nth(line);
      const outcomeIs = (line: number, outcome: string) => shown(row(line).getByText(outcome, { exact: true }));

      await (await shown(row(1))).click();
      await page.keyboard.press('1');
      await outcomeIs(1, 'Conforme');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('3');
      await outcomeIs(2, 'Non conforme');
      await shown(row(2).getByRole('img', { name: 'Une remarque est nécessaire pour cet avis.' }));

      await row(3).getByRole('checkbox').click();
      await row(4).getByRole('checkbox').click();
      await shown(page.getByText('2 lignes sélectionnées'));
      await button(page, 'Avis pour la sélection').click();
      await page.getByRole('menuitem', { name: 'Non soumis' }).click();
      await outcomeIs(3, 'Non soumis');
      await outcomeIs(4, 'Non soumis');

      await button(page, 'Avis pour les lignes sans avis').click();
      await page.getByRole('menuitem', { name: 'Conforme', exact: true }).click();
      await button(page.getByRole('alertdialog'), 'Confirmer').click();
      await outcomeIs(5, 'Conforme');
      await outcomeIs(6, 'Conforme');

      // Closing is refused as long as the remark is missing, and says so.
      const closing = 'Clôturer ▸ Partiellement conforme';
      await shown(button(page, closing));
      await button(page, closing).click();
      await button(openForm(page), 'Clôturer').click();
      await shown(openForm(page).getByRole('alert'));
      await button(openForm(page), 'Annuler').click();

      await row(2).click();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Étiquette absente.');
      await page.keyboard.press('Tab');
      await shown(row(2).getByText('Non conforme'));
      await act(page, closing);
      await stateIs(page, 'Clôturé');
      await shown(page.getByText('Partiellement conforme', { exact: true }));
      await openTab(page, 'Certificats \\(2\\)');
      await shown(page.getByRole('row').filter({ hasText: 'CoC' }).filter({ hasText: 'Valide' }));
      await shown(page.getByRole('row').filter({ hasText: 'NCR' }).filter({ hasText: 'Valide' }));
    }
  );

  scenario(
    'gives a selection one outcome and remark, and closes right after the last word of another',
    async ({ open }) => {
      const id = await requestIn('in_processing', declarant, staff, cocForm(staff.office, { lines: 4 }));
      const page = await open(staff.agent, { path: requestPath(id, 'goods') });
      const row = (line: number) => page.getByRole('grid').getByRole('row').nth(line);
      const outcomeIs = (line: number, outcome: string) => shown(row(line).getByText(outcome, { exact: true }));

      await (await shown(row(1).getByText('Sans avis'))).click();
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+ArrowDown');
      await shown(page.getByText('2 lignes sélectionnées'));
      await page.keyboard.press('3');
      const question = page.getByRole('alertdialog');
      await question.getByRole('textbox', { name: 'Remarque pour ces lignes' }).fill('Étiquette absente.');
      await button(question, 'Confirmer').click();
      await gone(question);
      await outcomeIs(1, 'Non conforme');
      await outcomeIs(2, 'Non conforme');

      // The selection is gone with its outcome: the next key is for the next line alone.
      await row(3).click();
      await page.keyboard.press('2');
      await outcomeIs(3, 'Conforme avec réserve');
      await outcomeIs(1, 'Non conforme');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('1');
      await outcomeIs(4, 'Conforme');
      await shown(page.getByRole('status').filter({ hasText: 'Ligne 4 : Conforme' }));

      await page.getByRole('tab', { name: 'Document', exact: true }).click();
      await row(3).click();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Marquage à refaire.');
      await act(page, 'Clôturer ▸ Partiellement conforme avec réserve');
      await stateIs(page, 'Clôturé');
      const { body } = await staff.agent.get(`/desk/requests/${id}/goods`).expect(200);
      expect(body.data.map(({ remark }: { remark: string | null }) => remark)).toEqual([
        'Étiquette absente.',
        'Étiquette absente.',
        'Marquage à refaire.',
        null,
      ]);
    }
  );

  scenario('compares a line with a document beside it', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff);
    const page = await open(staff.agent, { path: requestPath(id, 'goods') });
    await page.getByRole('tab', { name: 'Document', exact: true }).click();
    await shown(page.locator('iframe[title="commercial_invoice.pdf"]'));
    await choose(page, page, 'Document affiché', 'packing_list.pdf');
    await shown(page.locator('iframe[title="packing_list.pdf"]'));
    await shown(page.getByRole('grid', { name: 'Marchandises' }));
  });
});
