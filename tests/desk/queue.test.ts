import { dayOf } from '../../src/domain/casablanca';
import { type State, states } from '../../src/domain/vocabulary';
import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type OtherDays, otherDays } from '../support/other-days';
import { type People, newPeople } from '../support/people';
import { refused } from '../support/refusals';
import { cocForm, requestIn, sorForm, transition } from '../support/requests';
import { unique } from '../support/unique';

type Row = {
  documentId: string;
  number: string;
  state: State;
  operations: string[];
  agent: { id: number } | null;
  serviceTime: { late: boolean; dueOn: string } | null;
  [field: string]: unknown;
};

const exporter = unique('Ningbo Éclair ');
const invoice = unique('FAC-');
const requests = new Map<State, string>();
let sor: string;
let late: string;
let people: People;
let declarant: Client;
let days: OtherDays;

/** One request in each state, one SoR of the other agent, one that is weeks late, and one of another office. */
beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant({ companyName: 'Rif Import SARL' });
  days = await otherDays();
  const { here, elsewhere } = people;
  for (const state of states) requests.set(state, await requestIn(state, declarant, here));
  await requestIn('deposited', declarant, elsewhere);
  const form = sorForm(here.office);
  const parties = { ...form.parties, exporter: { ...form.parties.exporter, name: exporter } };
  const sorOfExporter = { ...form, parties };
  sor = await requestIn('awaiting_evaluation', declarant, here, sorOfExporter);
  await transition(here.supervisor, sor, 'reassign', { agent: here.other.id, reason: 'Congé' }).expect(200);
  await days.moveTo(new Date(Date.now() - 40 * 86_400_000).toISOString());
  const coc = cocForm(here.office);
  const shipment = { ...coc.shipment, invoiceNumber: invoice, invoiceDate: '2020-01-01' };
  const then = { ...here, supervisor: days.as(here.supervisor) };
  const lateForm = { ...coc, shipment };
  late = await requestIn('awaiting_evaluation', days.as(declarant), then, lateForm);
}, 60_000);
afterAll(() => days.stop());

const list = async (client: Client, query = ''): Promise<Row[]> =>
  (await client.get(`/desk/requests?pagination[pageSize]=100${query}`).expect(200)).body.data;
const idsOf = async (query: string, client: Client = people.here.agent): Promise<string[]> =>
  (await list(client, query)).map(({ documentId }) => documentId).sort();
const sorted = (...ids: (string | undefined)[]): (string | undefined)[] => [...ids].sort();
const inState = (...wanted: State[]) => wanted.map((state) => requests.get(state));
const visible = states.filter((state) => state !== 'draft');
const open = visible.filter((state) => state !== 'closed');

describe('the queue', () => {
  it('has every deposited request of the own offices, and no draft', async () => {
    const { here, elsewhere } = people;
    expect(await idsOf('')).toEqual(sorted(...inState(...visible), sor, late));
    expect(await idsOf('', here.supervisor)).toEqual(sorted(...inState(...visible), sor, late));
    expect(await idsOf('', elsewhere.agent)).toHaveLength(1);
    expect(await idsOf('&filters[state][$eq]=draft', people.superAdmin)).toEqual([]);
  });

  it('shows declarant, agent, office and service time, and what the reader may do', async () => {
    const { here } = people;
    const row = (await list(here.agent)).find(({ documentId }) => documentId === requests.get('in_processing'));
    expect(row).toMatchObject({
      declarant: { name: 'Rif Import SARL' },
      agent: { id: here.agent.id, name: here.agent.name },
      office: { code: here.office.code, name: `Bureau ${here.office.code}` },
      serviceTime: { late: false, dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
      goodsCount: 2,
    });
    expect(row?.operations.sort()).toEqual(['close', 'request_analyses', 'request_complement', 'schedule_visit']);
  });

  it.each(visible)('is filtered by the state %s', async (state) => {
    const expected = state === 'awaiting_evaluation' ? sorted(requests.get(state), sor, late) : inState(state);
    expect(await idsOf(`&filters[state][$eq]=${state}`)).toEqual(expected);
  });

  it('is filtered by several states, subject and route', async () => {
    const two = '&filters[state][$in][]=deposited&filters[state][$in][]=closed';
    expect(await idsOf(two)).toEqual(sorted(...inState('deposited', 'closed')));
    expect(await idsOf('&filters[subject][$eq]=sor')).toEqual([sor]);
    expect(await idsOf('&filters[route][$eq]=B')).toEqual([sor]);
    expect(await idsOf('&filters[route][$eq]=C')).toEqual([]);
  });

  it('is filtered by agent: me, none, or an id', async () => {
    const { here } = people;
    const mine = sorted(...inState(...visible.filter((state) => state !== 'deposited')), late);
    expect(await idsOf('&filters[agent][$eq]=me')).toEqual(mine);
    expect(await idsOf('&filters[agent][$eq]=me', here.other)).toEqual([sor]);
    expect(await idsOf(`&filters[agent][$eq]=${here.other.id}`)).toEqual([sor]);
    expect(await idsOf('&filters[agent][$eq]=none')).toEqual(inState('deposited'));
    expect(await idsOf('&filters[agent][$in][]=none&filters[agent][$in][]=me')).toEqual(
      sorted(...mine, requests.get('deposited'))
    );
  });

  it('is filtered by lateness and by whose turn it is', async () => {
    expect(await idsOf('&filters[late][$eq]=true')).toEqual([late]);
    expect(await idsOf('&filters[late][$eq]=false')).toEqual(sorted(...inState(...visible), sor));
    expect(await idsOf('&filters[waitingForDeclarant][$eq]=true')).toEqual(
      sorted(...inState('awaiting_complement', 'awaiting_analyses'))
    );
    expect(await idsOf('&filters[waitingForDeclarant][$eq]=false')).not.toContain(requests.get('awaiting_analyses'));
  });

  it('is searched by number, exporter without accents, and invoice', async () => {
    const { body } = await people.here.agent.get(`/desk/requests/${sor}`).expect(200);
    expect(await idsOf(`&q=${body.data.number}`)).toEqual([sor]);
    expect(await idsOf(`&q=${encodeURIComponent(exporter.toLowerCase().replace('é', 'e'))}`)).toEqual([sor]);
    expect(await idsOf(`&q=${invoice.toLowerCase()}`)).toEqual([late]);
    expect(await idsOf(`&q=${invoice}`, people.elsewhere.agent)).toEqual([]);
    await people.here.agent.get('/desk/requests?q=ab').expect(refused('query_too_short'));
  });

  it('has what is due first at its head, the closed ones at its end', async () => {
    const rows = await list(people.here.agent);
    expect(rows[0]?.documentId).toBe(late);
    expect(rows.at(-1)?.state).toBe('closed');
  });

  it.each(['createdAt', 'depositedAt', 'updatedAt', 'number', 'dueAt'])('is sorted by %s both ways', async (field) => {
    const up = await list(people.here.agent, `&sort=${field}:asc`);
    const down = await list(people.here.agent, `&sort=${field}:desc`);
    const keys = up.map((row) => String(field === 'dueAt' ? row.serviceTime?.dueOn : row[field]));
    expect(keys).toEqual([...keys].sort());
    expect(down.map(({ documentId }) => documentId)).toEqual(up.map(({ documentId }) => documentId).reverse());
  });

  it('is paginated without gaps or repetitions', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) =>
        people.here.agent.get(`/desk/requests?pagination[page]=${page}&pagination[pageSize]=3`).expect(200)
      )
    );
    const total = visible.length + 2;
    expect(pages[0]?.body.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: Math.ceil(total / 3), total });
    const ids = pages.flatMap(({ body }) => body.data.map(({ documentId }: Row) => documentId));
    expect(new Set(ids).size).toBe(total);
  });

  it('is that of one office, and another’s does not exist', async () => {
    const { here, elsewhere, superAdmin } = people;
    const ofHere = `&filters[office][$eq]=${here.office.code}`;
    expect(await idsOf(ofHere)).toEqual(await idsOf(''));
    expect(await idsOf(ofHere, superAdmin)).toEqual(await idsOf(''));
    for (const query of [`filters[office][$eq]=${elsewhere.office.code}`, 'filters[office][$eq]=NOWHERE']) {
      await here.agent.get(`/desk/requests?${query}`).expect(refused('not_found'));
    }
    const both = `filters[office][$in][]=${here.office.code}&filters[office][$in][]=${elsewhere.office.code}`;
    await here.agent.get(`/desk/requests?${both}`).expect(refused('not_found'));
    await here.agent.get(`/desk/requests/counts?office=${elsewhere.office.code}`).expect(refused('not_found'));
  });

  it('is not for customs, who read certificates and no request', async () => {
    for (const path of ['', '/counts', `/${sor}`]) {
      const { status } = await people.customs.get(`/desk/requests${path}`);
      expect({ path, status }).toEqual({ path, status: path === `/${sor}` ? 404 : 403 });
    }
  });

  it.each([
    'filters[number][$eq]=1',
    'filters[state][$ne]=closed',
    'filters[state][$eq]=open',
    'sort=id',
    'filters[late][$eq]=1',
    'populate=*',
  ])('does not take %s', (query) =>
    people.here.agent.get(`/desk/requests?${query}`).expect(refused('validation_failed'))
  );
});

describe('the counts of the tabs', () => {
  it('are those of the lists', async () => {
    const { here } = people;
    for (const client of [here.agent, here.other, here.supervisor]) {
      const { body } = await client.get('/desk/requests/counts').expect(200);
      const openOnes = open.map((state) => `&filters[state][$in][]=${state}`).join('');
      expect(body.data).toEqual({
        toAssign: (await idsOf('&filters[state][$eq]=deposited', client)).length,
        mine: (await idsOf(`${openOnes}&filters[agent][$eq]=me`, client)).length,
        office: (await idsOf(openOnes, client)).length,
        waitingForDeclarant: (await idsOf('&filters[waitingForDeclarant][$eq]=true', client)).length,
        late: (await idsOf(`${openOnes}&filters[late][$eq]=true`, client)).length,
        closed: (await idsOf('&filters[state][$eq]=closed', client)).length,
      });
    }
  });

  it('are those of one office for who sees all', async () => {
    const { here, superAdmin } = people;
    const { body } = await superAdmin.get(`/desk/requests/counts?office=${here.office.code}`).expect(200);
    expect(body.data).toMatchObject({ toAssign: 1, mine: 0, office: open.length + 2, late: 1, closed: 1 });
  });
});

describe('the statistics', () => {
  const figures = async (client: Client, query = '') =>
    (await client.get(`/desk/statistics${query}`).expect(200)).body.data;
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, one) => total + one, 0);

  it('add up to the requests of the office', async () => {
    const { here } = people;
    const found = await figures(here.supervisor);
    const total = visible.length + 2;
    for (const key of ['byState', 'bySubject', 'byRoute']) expect(sum(found[key])).toBe(total);
    expect(found).toMatchObject({
      byState: { ...Object.fromEntries(visible.map((state) => [state, 1])), awaiting_evaluation: 3 },
      bySubject: { coc: total - 1, sor: 1 },
      byRoute: { A: total - 1, B: 1 },
      byResponse: { conforming: 1 },
      late: 1,
    });
    const byAgent = found.openByAgent.map((one: { agent: { id: number }; count: number }) => [one.agent.id, one.count]);
    expect(byAgent).toEqual([
      [here.agent.id, open.length],
      [here.other.id, 1],
    ]);
    expect(found.treatment).toEqual([
      { office: { code: here.office.code, name: `Bureau ${here.office.code}` }, median: 0, p90: 0 },
    ]);
  });

  it('are those of a period of deposit, both days included', async () => {
    const { supervisor } = people.here;
    const day = dayOf(new Date(Date.now() - 40 * 86_400_000));
    expect(sum((await figures(supervisor, `?from=${day}&to=${day}`)).byState)).toBe(1);
    expect(sum((await figures(supervisor, `?to=2000-01-01`)).byState)).toBe(0);
  });

  it('are those of the own offices, for a role that may see them', async () => {
    const { here, elsewhere, superAdmin } = people;
    expect(sum((await figures(elsewhere.supervisor)).byState)).toBe(1);
    await elsewhere.supervisor.get(`/desk/statistics?office=${here.office.code}`).expect(refused('not_found'));
    await here.agent.get('/desk/statistics').expect(refused('not_permitted'));
    expect(await figures(superAdmin, `?office=${here.office.code}`)).toEqual(await figures(here.supervisor));
  });
});
