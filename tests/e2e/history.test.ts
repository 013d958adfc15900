import { type DeclarantAccount, company, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { cocForm, readyDraft } from '../support/requests';
import { csvOf, goodsRows, importSheet } from '../support/sheets';
import { act, choose, momentIn, openTab, requestPath, shown, stateIs } from './support/desk-page';
import { scenario } from './support/stage';

describe('the history of a request', () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  scenario('says in words who did what, for acts that came to nothing, too', async ({ open }) => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    await importSheet(declarant, id, csvOf(goodsRows(staff.office, ['BK-200', 'BK-201']))).expect(200);
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);

    const supervisor = await open(staff.supervisor, { path: requestPath(id) });
    await act(supervisor, 'Affecter', (form) => choose(supervisor, form, 'Agent', new RegExp(`^${staff.agent.name}`)));
    const page = await open(staff.agent, { path: requestPath(id) });
    await act(page, 'Prendre en charge');
    await act(page, 'Demander des analyses', (form) =>
      form.getByRole('textbox', { name: 'Message au déclarant' }).fill('Essai diélectrique.')
    );
    await stateIs(page, 'Nécessite analyses sup');
    await act(page, "Annuler la demande d'informations", (form) =>
      form.getByRole('textbox', { name: 'Motif' }).fill('Le rapport était joint.')
    );
    await stateIs(page, 'En cours de traitement');
    await act(page, 'Programmer une visite', (form) => form.getByLabel('Date et heure').fill(momentIn(3, '10:00')));
    await stateIs(page, "En cours d'inspection");
    await act(page, 'Annuler la visite', (form) =>
      form.getByRole('textbox', { name: 'Motif' }).fill('Les marchandises sont parties.')
    );
    await stateIs(page, 'En cours de traitement');
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);

    await openTab(page, 'Historique');
    const rows = page.getByRole('tabpanel').getByRole('row');
    const by = (name: string, what: string) => shown(rows.filter({ hasText: name }).filter({ hasText: what }));
    for (const what of ['Brouillon créé', 'Marchandises importées', 'Demande déposée'])
      await by(company.companyName, what);
    await by(staff.supervisor.name, 'Demande affectée à un agent');
    for (const what of [
      'Demande prise en charge',
      'Analyses demandées',
      'Essai diélectrique.',
      "Demande d'informations annulée",
      'Le rapport était joint.',
      'Visite programmée',
      'Visite annulée',
      'Les marchandises sont parties.',
      'Avis saisis',
    ])
      await by(staff.agent.name, what);
    // Codes of the product and keys of its texts are not words.
    const text = await page.getByRole('tabpanel').innerText();
    expect(text).not.toMatch(/\b[a-z]+_[a-z_]+\b|\bcreate\b|\bhistory\./);
  });
});
