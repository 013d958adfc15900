import type { Client } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { type Shown, certificatesOf, closedWith } from '../support/outcomes';
import { type People, newPeople } from '../support/people';
import { refused } from '../support/refusals';
import { cocForm, goodsLine } from '../support/requests';

let people: People;
let declarant: Client;
let documents: Shown[];

beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant();
  const { here } = people;
  const goods = ['A', 'B', 'C', 'D'].map((model) => goodsLine(here.office, { model, standards: `NM ${model}` }));
  const outcomes = ['conforming', 'non_conforming', 'not_subject', 'conforming_with_reservation'] as const;
  const id = await closedWith(outcomes, declarant, here, cocForm(here.office, { goods }));
  documents = await certificatesOf(declarant, id);
});

const idOf = (kind: string): string => documents.find((one) => one.kind === kind)?.documentId ?? '';

const products = (client: Client, face: '/api' | '/desk', kind: string, query = '') =>
  client.get(`${face}/certificates/${idOf(kind)}/products${query}`);

describe('the products of a document', () => {
  it('are the lines that passed, with their reservations', async () => {
    const { body } = await products(declarant, '/api', 'coc').expect(200);
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 2 });
    const { office } = people.here;
    expect(body.data).toEqual([
      {
        line: 1,
        hsCode: `${office.scope.chapter}16797000`,
        description: 'Bouilloire 1,7 L',
        brand: 'Atlas Home',
        model: 'A',
        originCountry: office.scope.country,
        standards: 'NM A',
        standardsApplied: null,
        outcome: 'conforming',
        remark: null,
      },
      expect.objectContaining({ line: 4, model: 'D', outcome: 'conforming_with_reservation', remark: 'Remarque 4' }),
    ]);
  });

  it('of a report of non-conformity are the lines that failed, with what was found', async () => {
    const { body } = await products(declarant, '/api', 'ncr').expect(200);
    expect(body.data).toMatchObject([{ line: 2, model: 'B', outcome: 'non_conforming', remark: 'Remarque 2' }]);
  });

  it('come by pages', async () => {
    const query = '?pagination[page]=2&pagination[pageSize]=1';
    const { body } = await products(declarant, '/api', 'coc', query).expect(200);
    expect(body.data).toMatchObject([{ line: 4 }]);
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 2, total: 2 });
    await products(declarant, '/api', 'coc', '?sort=line').expect(refused('validation_failed'));
  });

  it('are the same at the desk, for the office of the document and for customs', async () => {
    const own = await products(declarant, '/api', 'coc').expect(200);
    for (const client of [people.here.agent, people.here.supervisor, people.customs, people.superAdmin]) {
      const { body } = await products(client, '/desk', 'coc').expect(200);
      expect(body).toEqual(own.body);
    }
  });

  it('do not exist for another account or office', async () => {
    await products(await newDeclarant(), '/api', 'coc').expect(refused('not_found'));
    await products(people.elsewhere.supervisor, '/desk', 'coc').expect(refused('not_found'));
    await declarant.get('/api/certificates/none/products').expect(refused('not_found'));
  });
});
