import type { Client } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { textOf } from '../support/pdf-text';
import { type People, newPeople } from '../support/people';
import { refused } from '../support/refusals';
import { requestIn } from '../support/requests';

let people: People;
let declarant: DeclarantAccount;
let id: string;
const remark = 'Marquage absent de la plaque';
beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant();
  id = await requestIn('in_processing', declarant, people.here);
  const { agent } = people.here;
  await agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'non_conforming', remark }).expect(200);
  await agent.post(`/desk/requests/${id}/notes`, { text: 'À surveiller de près' }).expect(201);
}, 60_000);

const summaryFor = (client: Client) => client.get(`/desk/requests/${id}/summary.pdf`);

describe("the office's summary of a request", () => {
  it('tells of agent, outcomes and the whole history, but not of the notes', async () => {
    const { agent } = people.here;
    const { body } = await summaryFor(agent).set('Accept-Language', 'fr').buffer(true).expect(200);
    const words = textOf(body).join('\n').replace(/\s+/g, ' ');
    const { body: whole } = await agent.get(`/desk/requests/${id}`).expect(200);
    for (const told of [whole.data.agent.name, remark, 'Non conforme', 'Avis saisis', 'Demande affectée à un agent']) {
      expect(words).toContain(told);
    }
    expect(words).not.toContain('À surveiller');
  });

  it('is for those who may read the request', async () => {
    await summaryFor(people.here.supervisor).expect(200);
    await summaryFor(people.here.other).expect(200);
    await summaryFor(people.superAdmin).expect(200);
    await summaryFor(people.elsewhere.agent).expect(refused('not_found'));
    await summaryFor(people.elsewhere.supervisor).expect(refused('not_found'));
    await summaryFor(people.customs).expect(refused('not_found'));
    await summaryFor(declarant).expect(refused('unauthenticated'));
  });
});
