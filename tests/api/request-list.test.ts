import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { cocForm, requestIn, sorForm } from '../support/requests';

const names = ['draft', 'waiting', 'sor', 'closed', 'analyses', 'copy'] as const;
type Name = (typeof names)[number];

describe("the list of a declarant's requests", () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  const ids: Partial<Record<Name, string>> = {};
  const numbers: Partial<Record<Name, string>> = {};

  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    const exporter = { name: '100% Électro_Ménager (Égypte)', address: '1 El Nasr', city: 'Le Caire', country: 'EG' };
    const form = cocForm(staff.office);
    const draft = { subject: 'coc', route: 'C', parties: { exporter }, shipment: { invoiceNumber: 'F/77_A' } };
    ids.draft = (await declarant.post('/api/requests', draft).expect(201)).body.data.documentId;
    ids.waiting = await requestIn('awaiting_complement', declarant, staff);
    ids.sor = await requestIn('deposited', declarant, staff, sorForm(staff.office));
    ids.closed = await requestIn('closed', declarant, staff);
    const other = { ...form, shipment: { ...form.shipment, invoiceNumber: 'ZZ-4711' } };
    ids.analyses = await requestIn('awaiting_analyses', declarant, staff, other);
    ids.copy = (await declarant.post(`/api/requests/${ids.draft}/copy`).expect(201)).body.data.documentId;
    const { body } = await declarant.get('/api/requests').expect(200);
    for (const name of names) {
      numbers[name] = body.data.find(({ documentId }: { documentId: string }) => documentId === ids[name]).number;
    }
  });

  const list = async (query: string) => (await declarant.get(`/api/requests${query}`).expect(200)).body;
  const namesIn = async (query: string): Promise<(Name | undefined)[]> => {
    const { data } = await list(query);
    return data.map(({ documentId }: { documentId: string }) => names.find((name) => ids[name] === documentId));
  };

  it('shows what waits for the declarant first, then the newest', async () => {
    expect(await namesIn('')).toEqual(['analyses', 'waiting', 'copy', 'closed', 'sor', 'draft']);
  });

  it('shows of each row what the columns need', async () => {
    const { data, meta } = await list('');
    expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 6 });
    expect(data[0]).toMatchObject({
      number: expect.stringMatching(/^DEM-\d{4}-\d{7}$/),
      depositedAt: expect.stringMatching(/Z$/),
      subject: 'coc',
      type: 'initial',
      route: 'A',
      exporterName: 'Ningbo Home Co., Ltd',
      office: { code: staff.office.code },
      state: 'awaiting_analyses',
      response: null,
      goodsCount: 2,
      operations: ['supply_analyses', 'copy'],
    });
    expect(data[3]).toMatchObject({ state: 'closed', response: 'conforming', operations: ['copy'] });
    expect(data[5]).toMatchObject({ number: null, depositedAt: null, office: null, goodsCount: 0 });
  });

  it.each([
    ['createdAt', ['draft', 'waiting', 'sor', 'closed', 'analyses', 'copy']],
    ['createdAt:desc', ['copy', 'analyses', 'closed', 'sor', 'waiting', 'draft']],
    ['number:asc', ['waiting', 'sor', 'closed', 'analyses']],
    ['depositedAt:asc', ['waiting', 'sor', 'closed', 'analyses']],
  ])('sorts by %s', async (sort, order) => {
    expect((await namesIn(`?sort=${sort}`)).slice(0, order.length)).toEqual(order);
  });

  it('sorts by the last change', async () => {
    await declarant.put(`/api/requests/${ids.draft}`, { purpose: 'Relu' }).expect(200);
    expect((await namesIn('?sort=updatedAt:desc'))[0]).toBe('draft');
  });

  it.each([
    ['filters[state][$eq]=draft', ['copy', 'draft']],
    ['filters[state][$in][]=closed&filters[state][$in][]=deposited', ['closed', 'sor']],
    ['filters[state][$in]=closed', ['closed']],
    ['filters[subject][$eq]=sor', ['sor']],
    ['filters[type][$eq]=renewal', []],
    ['filters[route][$eq]=C', ['copy', 'draft']],
    ['filters[response][$eq]=conforming', ['closed']],
    ['filters[office][$eq]=NONE', []],
    ['filters[subject][$eq]=coc&filters[route][$eq]=A', ['analyses', 'waiting', 'closed']],
    ['filters[depositedAt][$gte]=2020-01-01', ['analyses', 'waiting', 'closed', 'sor']],
    ['filters[depositedAt][$lte]=2020-01-01', []],
  ])('filters by %s', async (filters, expected) => {
    expect(await namesIn(`?${filters}`)).toEqual(expected);
  });

  it('filters by the office', async () => {
    expect(await namesIn(`?filters[office][$eq]=${staff.office.code}`)).toHaveLength(4);
  });

  it('leafs without losing or repeating a row', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?pagination[page]=${page}&pagination[pageSize]=2`)));
    const shown = pages.flatMap(({ data }) => data.map(({ documentId }: { documentId: string }) => documentId));
    expect(new Set(shown).size).toBe(6);
    expect(pages[0].meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 3, total: 6 });
    expect(await list('?pagination[page]=9')).toMatchObject({ data: [], meta: { pagination: { page: 9, total: 6 } } });
  });

  it.each([
    ['pagination[pageSize]=101', 'pagination.pageSize too_large'],
    ['pagination[pageSize]=0', 'pagination.pageSize invalid_value'],
    ['pagination[page]=-1', 'pagination.page invalid_value'],
    ['pagination[page]=101&pagination[pageSize]=100', 'pagination.page too_large'],
    ['pagination[start]=1', 'pagination.start unknown_parameter'],
    ['sort=office', 'sort invalid_value'],
    ['sort=number:up', 'sort invalid_value'],
    ['sort[]=number', 'sort invalid_type'],
    ['filters[owner][$eq]=1', 'filters.owner unknown_parameter'],
    ['filters[state][$ne]=draft', 'filters.state.$ne unknown_parameter'],
    ['filters[state][$eq]=open', 'filters.state.$eq invalid_value'],
    ['filters[state]=draft', 'filters.state invalid_type'],
    ['filters[depositedAt][$eq]=2026-01-01', 'filters.depositedAt.$eq unknown_parameter'],
    ['filters[depositedAt][$gte]=2026-02-30', 'filters.depositedAt.$gte invalid_date'],
    ['populate=*', 'populate unknown_parameter'],
    ['fields[]=owner', 'fields unknown_parameter'],
    ['locale=fr', 'locale unknown_parameter'],
    ['q[]=abc', 'q invalid_type'],
  ])('refuses %s', async (query, fault) => {
    expect(faultList(await declarant.get(`/api/requests?${query}`).expect(refused('validation_failed')))).toEqual([
      fault,
    ]);
  });

  it('searches from three characters on', async () => {
    const { body } = await declarant.get('/api/requests?q=ab').expect(refused('query_too_short'));
    expect(body.error.message).toBe('Saisissez au moins 3 caractères pour rechercher.');
    expect(await namesIn('?q=')).toHaveLength(6);
  });

  it.each([
    ['electro', ['copy', 'draft']],
    ['ÉLECTRO_M', ['copy', 'draft']],
    ['100% é', ['copy', 'draft']],
    ['f/77_a', ['copy', 'draft']],
    ['zz-4711', ['analyses']],
    ['ningbo', ['analyses', 'waiting', 'closed', 'sor']],
    ['100%m', []],
    ['f_77', []],
    ['%%%', []],
    ['\\\\\\', []],
    ["'; --", []],
  ])('finds exporter and invoice by %s, without accents or case, and takes no wildcard', async (q, expected) => {
    expect(await namesIn(`?q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  it('finds by a whole number, in any case, and by a part of it', async () => {
    expect(await namesIn(`?q=${numbers.sor}`)).toEqual(['sor']);
    expect(await namesIn(`?q=${numbers.sor?.toLowerCase()}`)).toEqual(['sor']);
    expect(await namesIn(`?q=${numbers.sor?.slice(0, -1)}`)).toContain('sor');
  });

  it('searches within the filters', async () => {
    expect(await namesIn('?q=ningbo&filters[state][$eq]=closed')).toEqual(['closed']);
  });
});
