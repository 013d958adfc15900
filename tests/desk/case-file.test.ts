import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { newPeople, type People } from '../support/people';
import { faultList, refused } from '../support/refusals';
import { attach, cocForm, pdf, readyDraft, requestIn, transition } from '../support/requests';

let people: People;
let declarant: Client;
beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant();
});

describe('internal notes', () => {
  const secret = 'Soupçon de fausse facture';
  const note = (client: Client, id: string, body: object = { text: secret }) =>
    client.post(`/desk/requests/${id}/notes`, body);

  it('are written by those who treat or assign, and read by the office', async () => {
    const { here } = people;
    const id = await requestIn('closed', declarant, here);
    const { body } = await note(here.agent, id).expect(201);
    expect(body.data).toEqual({
      documentId: expect.any(String),
      text: secret,
      author: { id: here.agent.id, name: here.agent.name },
      createdAt: expect.any(String),
    });
    await note(here.supervisor, id, { text: 'À vérifier' }).expect(201);
    for (const client of [here.other, here.supervisor, people.businessAdministrator]) {
      const { body: list } = await client.get(`/desk/requests/${id}/notes`).expect(200);
      expect(list.data.map(({ text }: { text: string }) => text)).toEqual([secret, 'À vérifier']);
    }
    await note(people.businessAdministrator, id).expect(refused('not_permitted'));
    expect(faultList(await note(here.agent, id, { text: '  ' }).expect(400))).toEqual(['text required']);
    expect(faultList(await note(here.agent, id, { text: 'x'.repeat(4001) }).expect(400))).toEqual(['text too_long']);
  });

  it('are in no answer to the declarant, and do not change the request', async () => {
    const { here } = people;
    const id = await requestIn('closed', declarant, here);
    const before = await declarant.get(`/api/requests/${id}`).expect(200);
    await note(here.agent, id).expect(201);
    const after = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(after.body).toEqual(before.body);
    for (const path of [
      `/api/requests/${id}/history`,
      `/api/requests/${id}/goods`,
      '/api/requests',
      '/api/certificates',
    ]) {
      const { text } = await declarant.get(path).expect(200);
      expect(text).not.toContain(secret);
    }
    const { body } = await declarant.post(`/api/requests/${id}/copy`).expect(201);
    expect(JSON.stringify(body)).not.toContain(secret);
  });
});

describe('the history at the desk', () => {
  it('tells who did what, from the first draft on, numbered without gaps', async () => {
    const { here } = people;
    const id = await requestIn('in_processing', declarant, here);
    await transition(here.supervisor, id, 'reassign', { agent: here.other.id, reason: 'Congé' }).expect(200);
    const { body } = await here.agent.get(`/desk/requests/${id}/history?pagination[pageSize]=100`).expect(200);
    type Entry = { seq: number; action: string; actor: { kind: string; name: string }; from: string; to: string };
    const entries: Entry[] = body.data;
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const acts = entries.map(({ action, actor, from, to }) => [action, actor.kind, from, to]);
    expect(acts[0]).toEqual(['create', 'declarant', null, 'draft']);
    expect(acts.slice(-5)).toEqual([
      ['deposit', 'declarant', 'draft', 'deposited'],
      ['assign', 'agent', 'deposited', 'awaiting_evaluation'],
      ['take', 'agent', 'awaiting_evaluation', 'under_evaluation'],
      ['start_processing', 'agent', 'under_evaluation', 'in_processing'],
      ['reassign', 'agent', 'in_processing', 'in_processing'],
    ]);
    expect(entries.at(-1)).toMatchObject({
      actor: { name: here.supervisor.name },
      input: { agent: { id: here.other.id }, previousAgent: here.agent.id, reason: 'Congé' },
    });
  });

  it('is paginated', async () => {
    const { here } = people;
    const id = await requestIn('deposited', declarant, here);
    const { body } = await here.agent.get(`/desk/requests/${id}/history?pagination[pageSize]=1`).expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.meta.pagination).toMatchObject({ page: 1, pageSize: 1, total: body.meta.pagination.pageCount });
    await here.agent.get(`/desk/requests/${id}/history?pagination[pageSize]=101`).expect(refused('validation_failed'));
  });
});

describe('an attachment at the desk', () => {
  const fileOf = async (id: string): Promise<string> => {
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    return `/desk/attachments/${body.data.attachments[0].documentId}/file`;
  };

  it('is downloaded by the office and by nobody else', async () => {
    const { here, elsewhere, customs, superAdmin } = people;
    const path = await fileOf(await requestIn('deposited', declarant, here));
    for (const client of [here.agent, here.other, here.supervisor, superAdmin]) {
      const { body, headers } = await client.get(path).buffer().expect(200);
      expect(Buffer.from(body).equals(pdf)).toBe(true);
      expect(headers['content-disposition']).toMatch(/^attachment/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    await elsewhere.agent.get(path).expect(refused('not_found'));
    await elsewhere.supervisor.get(path).expect(refused('not_found'));
    await customs.get(path).expect(refused('not_found'));
  });

  it('of a draft is its owner’s alone', async () => {
    const { here, superAdmin } = people;
    const path = await fileOf(await readyDraft(declarant, cocForm(here.office)));
    for (const client of [here.agent, here.supervisor, superAdmin]) await client.get(path).expect(refused('not_found'));
  });

  it('follows its request to another office', async () => {
    const { here, elsewhere } = people;
    const id = await requestIn('deposited', declarant, here);
    const path = await fileOf(id);
    await transition(here.supervisor, id, 'transfer', { office: elsewhere.office.code, reason: 'Charge' }).expect(200);
    await here.agent.get(path).expect(refused('not_found'));
    await elsewhere.agent.get(path).buffer().expect(200);
  });

  it('goes out of sight when its request is withdrawn', async () => {
    const { here } = people;
    const id = await requestIn('awaiting_evaluation', declarant, here);
    const path = await fileOf(id);
    await declarant.post(`/api/requests/${id}/withdraw`, { reason: 'Erreur' }).expect(200);
    await attach(declarant, id, 'other');
    for (const client of [here.agent, here.supervisor]) {
      await client.get(path).expect(refused('not_found'));
      await client.get(`/desk/requests/${id}`).expect(refused('not_found'));
    }
  });
});
