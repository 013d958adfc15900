import { closedWith } from '../support/outcomes';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { newPanelAccount } from '../support/panel';
import { cocForm, depositedRequest, requestIn } from '../support/requests';
import { act, button, choose, dayIn, gone, openForm, openTab, requestPath, shown, stateIs } from './support/desk-page';
import { scenario } from './support/stage';

describe("the supervisor's day", () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  const numberOf = async (id: string): Promise<string> =>
    (await staff.supervisor.get(`/desk/requests/${id}`).expect(200)).body.data.number;

  scenario('assigns several requests at once', async ({ open }) => {
    const ids = [
      await depositedRequest(declarant, cocForm(staff.office)),
      await depositedRequest(declarant, cocForm(staff.office)),
    ];
    const page = await open(staff.supervisor);
    await shown(page.getByRole('tab', { name: 'À affecter', selected: true }));
    for (const id of ids) await page.getByRole('checkbox', { name: `Sélectionner ${await numberOf(id)}` }).click();
    await shown(page.getByText('2 demandes sélectionnées'));
    await choose(page, page, 'Affecter à', new RegExp(`^${staff.agent.name}`));
    await button(page, 'Confirmer').click();
    await shown(page.getByText('2 demandes affectées'));
    for (const id of ids) {
      await gone(page.getByRole('link', { name: await numberOf(id) }));
      const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
      expect(body.data).toMatchObject({ state: 'awaiting_evaluation', agent: { id: staff.agent.id } });
    }
  });

  scenario('reassigns a file, and the next agent reads the notes of the one before', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff);
    await staff.agent
      .post(`/desk/requests/${id}/notes`, { text: 'Facture à comparer avec celle de mars.' })
      .expect(201);
    const page = await open(staff.supervisor, { path: requestPath(id, 'notes') });
    await shown(page.getByText('Facture à comparer avec celle de mars.'));
    await act(page, 'Réaffecter', async (form) => {
      await shown(form.getByText('Facture à comparer avec celle de mars.'));
      await choose(page, form, 'Agent', new RegExp(`^${staff.other.name}`));
      await form.getByRole('textbox', { name: 'Motif' }).fill('Congé annuel.');
    });
    await shown(page.getByText(`Agent : ${staff.other.name}`));

    const next = await open(staff.other, { path: requestPath(id) });
    await openTab(next, 'Notes internes');
    await shown(next.getByText('Facture à comparer avec celle de mars.'));
    await shown(button(next, 'Clôturer'));
  });

  scenario('transfers a file to another office, which then has it alone', async ({ open }) => {
    const target = await staffedOffice();
    const id = await requestIn('in_processing', declarant, staff);
    const number = await numberOf(id);
    const page = await open(staff.supervisor, { path: requestPath(id) });
    await act(page, 'Transférer', async (form) => {
      await choose(page, form, 'Bureau', new RegExp(`^${target.office.code}`));
      await form.getByRole('textbox', { name: 'Motif' }).fill('Hors de notre domaine.');
    });
    await shown(page.getByText('Fait : Transférer'));
    await gone(page.getByRole('heading', { name: number }));
    await shown(page.getByRole('main').getByRole('heading', { level: 1 }));

    const theirs = await open(target.supervisor);
    await shown(theirs.getByRole('tab', { name: 'À affecter', selected: true }));
    await theirs.getByRole('link', { name: number }).click();
    await stateIs(theirs, 'Déposé');
  });

  scenario('gives away the files of an agent who is marked as absent', async ({ open }) => {
    const away = await staffedOffice();
    const ids = [
      await requestIn('in_processing', declarant, away),
      await requestIn('awaiting_complement', declarant, away),
    ];
    const officesPage = `/plugins/desk/offices?office=${away.office.code}`;

    const administrator = await open(await newPanelAccount('Administrateur métier'), { path: officesPage });
    const member = administrator.getByRole('row').filter({ has: administrator.getByRole('checkbox') });
    await button(member.filter({ hasText: away.agent.name }), 'Ajouter une absence').click();
    await administrator.getByLabel(`${away.agent.name} : absent(e) du`).fill(dayIn(-1));
    await administrator.getByLabel(`${away.agent.name} : absent(e) jusqu’au`).fill(dayIn(6));
    await button(administrator, 'Enregistrer').click();
    await shown(administrator.getByText('Les personnes du bureau sont enregistrées.'));

    const page = await open(away.supervisor, { path: officesPage });
    const load = page.getByRole('row').filter({ hasText: away.agent.name });
    await shown(load.getByText('Absent(e)'));
    await button(load, 'Réaffecter ses dossiers').click();
    await shown(openForm(page).getByText('2 dossiers ouverts seront réaffectés.'));
    await choose(page, openForm(page), 'Agent', new RegExp(`^${away.other.name}`));
    await openForm(page).getByRole('textbox', { name: 'Motif' }).fill('Absence.');
    await button(openForm(page), 'Réaffecter ses dossiers').click();
    await shown(page.getByText('2 dossiers réaffectés'));
    await gone(openForm(page));
    for (const id of ids) {
      const { body } = await away.other.get(`/desk/requests/${id}`).expect(200);
      expect(body.data.agent).toMatchObject({ id: away.other.id });
    }
  });

  scenario('revokes a document with a reason', async ({ open }) => {
    const id = await closedWith(['conforming'], declarant, staff);
    const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    const { number } = body.data.certificates[0];
    const page = await open(staff.supervisor, { path: '/plugins/desk/certificates' });
    const row = page.getByRole('row').filter({ hasText: number });
    await shown(row.getByText('Valide'));
    await button(row, 'Révoquer').click();
    await openForm(page).getByRole('textbox', { name: 'Motif' }).fill('Rapport d’essai falsifié.');
    await button(openForm(page), 'Révoquer').click();
    await gone(openForm(page));
    await shown(row.getByText('Révoqué'));
    await shown(row.getByText('Rapport d’essai falsifié.'));
  });

  scenario('reads the figures of the own office, and no other', async ({ open }) => {
    const own = await staffedOffice();
    await requestIn('closed', declarant, own);
    await requestIn('in_processing', declarant, own);
    const page = await open(own.supervisor, { path: '/plugins/desk/statistics' });
    const byState = page.getByRole('region', { name: 'Par statut' });
    for (const state of ['Clôturé', 'En cours de traitement']) {
      await shown(byState.getByRole('row').filter({ hasText: state }).getByText('1', { exact: true }));
    }
    const byResponse = page.getByRole('region', { name: 'Par réponse' });
    const conforming = byResponse.getByRole('row').filter({ has: page.getByText('Conforme', { exact: true }) });
    await shown(conforming.getByText('1', { exact: true }));
  });
});
