import { dayOf } from '../../src/domain/casablanca';
import { checksOf, expectChecks } from '../support/certificate-checks';
import { newDeclarant } from '../support/declarants';
import { type Client, nobody } from '../support/client';
import { type Shown, certificatesOf, closedWith } from '../support/outcomes';
import { type People, newPeople } from '../support/people';
import { refused } from '../support/refusals';
import { cocForm, goodsLine, sorForm } from '../support/requests';
import { unique } from '../support/unique';

const company = unique('Atlas ');
let people: People;
let declarant: Client;
let documents: Shown[];

/** The form with an importer that no other test has. */
const ofCompany = <F extends ReturnType<typeof sorForm>>(form: F): F => ({
  ...form,
  parties: { ...form.parties, importer: { ...form.parties.importer, name: company } },
});

const closedRequest = (...outcomes: ('conforming' | 'non_conforming')[]): Promise<string> => {
  const { office } = people.here;
  const goods = outcomes.map((_, index) => goodsLine(office, { model: `M-${index}` }));
  return closedWith(outcomes, declarant, people.here, ofCompany(cocForm(office, { goods })));
};

const numbersOf = async (client: Client, query = ''): Promise<string[]> => {
  const { body } = await client.get(`/desk/certificates${query}`).expect(200);
  return body.data.map(({ number }: Shown) => number).sort();
};

beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant();
  const { here } = people;
  const sor = await closedWith(['conforming', 'conforming'], declarant, here, ofCompany(sorForm(here.office)));
  documents = [
    ...(await certificatesOf(declarant, await closedRequest('conforming', 'non_conforming'))),
    ...(await certificatesOf(declarant, sor)),
  ];
});

const numbers = (...kinds: string[]): string[] =>
  documents
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ number }) => number)
    .sort();
const oneOf = (kind: string): Shown => {
  const found = documents.find((one) => one.kind === kind);
  if (!found) throw new Error(`No ${kind} was issued`);
  return found;
};

describe('the list of certificates', () => {
  it('shows the own offices’ documents, newest first, and those of all to customs', async () => {
    const { here, elsewhere, customs, superAdmin, businessAdministrator } = people;
    const ours = numbers('coc', 'ncr', 'sor');
    expect(await numbersOf(here.agent)).toEqual(ours);
    expect(await numbersOf(here.supervisor)).toEqual(ours);
    expect(await numbersOf(elsewhere.supervisor)).toEqual([]);
    for (const client of [customs, superAdmin, businessAdministrator]) {
      expect(await numbersOf(client, `?filters[office][$eq]=${here.office.code}`)).toEqual(ours);
    }
    const { body } = await here.agent.get('/desk/certificates').expect(200);
    const dates = body.data.map(({ issuedAt }: Shown) => issuedAt);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('is narrowed by kind, state, office, importer and number', async () => {
    const { here, customs } = people;
    expect(await numbersOf(here.agent, '?filters[kind][$eq]=coc')).toEqual(numbers('coc'));
    expect(await numbersOf(here.agent, '?filters[kind][$in][]=coc&filters[kind][$in][]=sor')).toEqual(
      numbers('coc', 'sor')
    );
    expect(await numbersOf(here.agent, '?filters[state][$eq]=expired')).toEqual([]);
    expect(await numbersOf(here.agent, '?filters[state][$eq]=valid')).toEqual(numbers('coc', 'ncr', 'sor'));
    const importer = encodeURIComponent(company.toUpperCase());
    expect(await numbersOf(customs, `?filters[importer][$eq]=${importer}`)).toEqual(numbers('coc', 'ncr', 'sor'));
    expect(await numbersOf(here.agent, '?filters[importer][$eq]=001234567000062')).toHaveLength(3);
    expect(await numbersOf(customs, `?q=${oneOf('sor').number.toLowerCase()}`)).toEqual(numbers('sor'));
    expect(await numbersOf(customs, `?q=${encodeURIComponent(company)}`)).toEqual(numbers('coc', 'ncr', 'sor'));
  });

  it('is paginated, and refuses what it does not know', async () => {
    const { agent } = people.here;
    const { body } = await agent.get('/desk/certificates?pagination[page]=2&pagination[pageSize]=2').expect(200);
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
    expect(body.data).toHaveLength(1);
    await agent.get('/desk/certificates?q=CO').expect(refused('query_too_short'));
    await agent.get('/desk/certificates?filters[number][$eq]=1').expect(refused('validation_failed'));
    await agent.get('/desk/certificates?filters[kind][$eq]=xyz').expect(refused('validation_failed'));
  });

  it('tells how often each document was checked by anyone, and on which day last', async () => {
    const { here, customs } = people;
    const [coc] = await certificatesOf(declarant, await closedRequest('conforming'));
    if (!coc) throw new Error('No CoC was issued');
    expect(await checksOf(here.agent, coc.number)).toEqual({ checks: 0, lastCheckedOn: null });
    const { body } = await declarant.get('/api/certificates').expect(200);
    const { verificationCode } = body.data.find(({ number }: Shown) => number === coc.number);
    await nobody.get(`/api/verify/${verificationCode}`).expect(200);
    await expectChecks(customs, coc.number, 1);
    const { lastCheckedOn } = await checksOf(here.agent, coc.number);
    expect(lastCheckedOn).toBe(dayOf(new Date()));
    const revoked = await here.supervisor
      .post(`/desk/certificates/${coc.documentId}/revoke`, { reason: 'Fausse déclaration' })
      .expect(200);
    expect(revoked.body.data).toMatchObject({ checks: 1, lastCheckedOn });
  });

  it('hides another office’s documents even when it is named', async () => {
    const { here, elsewhere } = people;
    const query = `?filters[office][$eq]=${here.office.code}`;
    await elsewhere.agent.get(`/desk/certificates${query}`).expect(refused('not_found'));
  });
});

describe('revoking', () => {
  const revoke = (client: Client, { documentId }: Shown, input: object = { reason: 'Fausse déclaration' }) =>
    client.post(`/desk/certificates/${documentId}/revoke`, input);

  it('is for a supervisor of the office, with a reason, once', async () => {
    const { here, elsewhere, customs, superAdmin } = people;
    const [coc] = await certificatesOf(declarant, await closedRequest('conforming'));
    if (!coc) throw new Error('No CoC was issued');
    await revoke(elsewhere.supervisor, coc).expect(refused('not_found'));
    await revoke(here.agent, coc).expect(refused('not_permitted'));
    await revoke(customs, coc).expect(refused('not_permitted'));
    await revoke(here.supervisor, coc, {}).expect(refused('validation_failed'));
    await revoke(here.supervisor, coc, { reason: ' ' }).expect(refused('validation_failed'));
    const { body } = await revoke(here.supervisor, coc).expect(200);
    expect(body.data).toMatchObject({
      state: 'revoked',
      reason: 'Fausse déclaration',
      revokedAt: expect.any(String),
      number: coc.number,
    });
    const again = await revoke(superAdmin, coc).expect(refused('transition_not_allowed'));
    expect(again.body.error.details).toMatchObject({ state: 'revoked' });
    const { body: list } = await declarant.get('/api/certificates?filters[state][$eq]=revoked').expect(200);
    expect(list.data.map(({ number }: Shown) => number)).toContain(coc.number);
  });

  it('is not for a supervisor who only works as an agent there', async () => {
    const { here, elsewhere } = people;
    const [coc] = await certificatesOf(declarant, await closedRequest('conforming'));
    if (!coc) throw new Error('No CoC was issued');
    const { body } = await people.superAdmin.get('/desk/offices').expect(200);
    const office = body.data.find(({ code }: { code: string }) => code === here.office.code);
    const kept = office.members.map((member: { user: { id: number } }) => ({ ...member, user: member.user.id }));
    const added = { user: elsewhere.supervisor.id, agent: true, supervisor: false, absences: [] };
    const path = `/desk/offices/${here.office.code}/members`;
    await people.superAdmin.put(path, { members: [...kept, added] }).expect(200);
    await revoke(elsewhere.supervisor, coc).expect(refused('not_permitted'));
    await people.superAdmin.put(path, { members: kept }).expect(200);
  });

  it('is in the history of the request', async () => {
    const id = await closedRequest('conforming');
    const [coc] = await certificatesOf(declarant, id);
    if (!coc) throw new Error('No CoC was issued');
    await revoke(people.here.supervisor, coc).expect(200);
    const { body } = await people.here.supervisor.get(`/desk/requests/${id}/history`).expect(200);
    expect(body.data.at(-1)).toMatchObject({
      action: 'revoke_certificate',
      from: 'closed',
      to: 'closed',
      input: { number: coc.number, reason: 'Fausse déclaration' },
    });
  });
});

describe('marking as used', () => {
  const use = (client: Client, { documentId }: Shown, input: object = { dum: '300-010-2026-0001234' }) =>
    client.post(`/desk/certificates/${documentId}/use`, input);

  it('is for customs, of any office’s CoC, with the DUM reference, once', async () => {
    const { here, customs } = people;
    const [coc] = await certificatesOf(declarant, await closedRequest('conforming'));
    if (!coc) throw new Error('No CoC was issued');
    await use(here.supervisor, coc).expect(refused('not_permitted'));
    await use(customs, coc, {}).expect(refused('validation_failed'));
    const { body } = await use(customs, coc).expect(200);
    expect(body.data).toMatchObject({ state: 'used', dum: '300-010-2026-0001234', usedAt: expect.any(String) });
    await use(customs, coc).expect(refused('transition_not_allowed'));
    const revoking = { reason: 'Trop tard' };
    await here.supervisor
      .post(`/desk/certificates/${coc.documentId}/revoke`, revoking)
      .expect(refused('transition_not_allowed'));
  });

  it.each(['sor', 'ncr'])('is of a CoC only, not of a document like %s', async (kind) => {
    const { body } = await use(people.customs, oneOf(kind)).expect(refused('transition_not_allowed'));
    expect(body.error.details).toMatchObject({ state: 'valid' });
  });
});
