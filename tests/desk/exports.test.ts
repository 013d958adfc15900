import { newDeclarant } from '../support/declarants';
import { columnIn, download } from '../support/downloads';
import { enterOutcomes } from '../support/outcomes';
import { type People, newPeople } from '../support/people';
import { faultList, refused } from '../support/refusals';
import { requestIn, sorForm } from '../support/requests';
import type { Client } from '../support/client';

let people: People;
let declarant: Client;
let processing: string;
let elsewhere: string;

beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant({ companyName: '=Rif Import SARL' });
  const { here } = people;
  await requestIn('draft', declarant, here);
  await requestIn('awaiting_evaluation', declarant, here);
  await requestIn('deposited', declarant, here, sorForm(here.office));
  await requestIn('awaiting_complement', declarant, here);
  await requestIn('closed', declarant, here);
  processing = await requestIn('in_processing', declarant, here);
  elsewhere = await requestIn('deposited', declarant, people.elsewhere);
}, 60_000);

const numbers = async (client: Client, query: string): Promise<string[]> =>
  (await client.get(`/desk/requests?pagination[pageSize]=100${query}`).expect(200)).body.data.map(
    ({ number }: { number: string }) => number
  );
const exported = async (client: Client, query = '') =>
  columnIn(await download(client, `/desk/requests/export?${query.slice(1)}`), 'Numéro de dépôt');

describe('the export of the queue', () => {
  it.each([
    '',
    '&sort=dueAt:desc',
    '&filters[agent][$eq]=me',
    '&filters[agent][$eq]=none',
    '&filters[state][$eq]=closed',
    '&filters[subject][$eq]=sor',
    '&filters[late][$eq]=false',
    '&filters[waitingForDeclarant][$eq]=true',
    '&q=ningbo',
  ])('has the rows of the queue in its order: %s', async (query) => {
    const { agent } = people.here;
    const rows = await numbers(agent, query);
    expect(await exported(agent, query)).toEqual(rows);
    if (query === '') expect(rows).toHaveLength(5);
  });

  it('shows an office to its own people only', async () => {
    const { here, elsewhere: other, superAdmin } = people;
    expect(await exported(other.agent)).toHaveLength(1);
    for (const outsider of [other.agent, other.supervisor]) {
      await outsider
        .get(`/desk/requests/export?format=csv&filters[office][$eq]=${here.office.code}`)
        .expect(refused('not_found'));
    }
    expect(await exported(superAdmin, `&filters[office][$eq]=${here.office.code}`)).toHaveLength(5);
  });

  it('is refused without the permission of the queue, to declarants and to nobody', async () => {
    await people.customs.get('/desk/requests/export?format=csv').expect(refused('not_permitted'));
    await declarant.get('/desk/requests/export?format=csv').expect(refused('unauthenticated'));
  });

  it('adds the people and the service time to what the declarant sees', async () => {
    const sheet = await download(people.here.agent, '/desk/requests/export', { format: 'xlsx' });
    expect(sheet.headers).toEqual([
      ...['Numéro de dépôt', 'Date de dépôt', 'Objet de la demande', 'Type de la demande', 'Exportateur', 'Bureau'],
      ...['Statut de la demande', 'Réponse', 'Opérations', 'Déclarant', 'Agent', 'Délai (jours ouvrés)'],
      ...['Délai prévu (jours ouvrés)', 'Échéance', 'En retard', 'Route', 'Lignes de marchandises', 'Créée le'],
      'Modifiée le',
    ]);
    expect(new Set(columnIn(sheet, 'Déclarant'))).toEqual(new Set(["'=Rif Import SARL"]));
    expect(new Set(columnIn(sheet, 'En retard'))).toEqual(new Set(['Non']));
    expect(columnIn(sheet, 'Échéance').every((cell) => cell instanceof Date)).toBe(true);
    expect(columnIn(sheet, 'Délai prévu (jours ouvrés)').every((cell) => typeof cell === 'number')).toBe(true);
  });

  it('takes no page and no unknown parameter', async () => {
    const { agent } = people.here;
    const response = await agent.get('/desk/requests/export?format=csv&pagination[page]=1&x=1').expect(400);
    expect(faultList(response).sort()).toEqual(['pagination unknown_parameter', 'x unknown_parameter']);
  });
});

describe('the export of goods for agents', () => {
  it('shows what was found, also while the request is open', async () => {
    const { agent } = people.here;
    await enterOutcomes(agent, processing, ['non_conforming', 'not_subject']);
    const sheet = await download(agent, `/desk/requests/${processing}/goods/export`);
    expect(sheet.headers.slice(13)).toEqual(['Avis', 'Remarque', 'Normes appliquées']);
    expect(columnIn(sheet, 'Avis')).toEqual(['Non conforme', 'Non soumis']);
    expect(columnIn(sheet, 'Remarque')).toEqual(['Remarque 1', '']);
    expect(columnIn(sheet, 'Modèle')).toEqual(['BK-170', 'BK-171']);
  });

  it('does not exist for other offices, nor for a draft', async () => {
    const { here } = people;
    await here.agent.get(`/desk/requests/${elsewhere}/goods/export?format=csv`).expect(refused('not_found'));
    await people.elsewhere.agent
      .get(`/desk/requests/${processing}/goods/export?format=csv`)
      .expect(refused('not_found'));
    const { body } = await declarant.get('/api/requests?filters[state][$eq]=draft').expect(200);
    const draft = body.data[0].documentId;
    await here.agent.get(`/desk/requests/${draft}/goods/export?format=csv`).expect(refused('not_found'));
  });

  it('does not exist for who reads no requests', async () => {
    await people.customs.get(`/desk/requests/${processing}/goods/export?format=csv`).expect(refused('not_found'));
  });
});
