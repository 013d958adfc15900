import { contracts } from '../../src/contract';
import type { RouteContract } from '../../src/contract/route';
import { permissions } from '../../src/domain/vocabulary';
import { type Client, nobody } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { firstMailOf } from '../support/mails';
import { type StaffedOffice, setMembers, staffedOffice } from '../support/offices';
import { type PanelAccount, newPanelAccount } from '../support/panel';
import { refused } from '../support/refusals';
import { cocForm, requestIn } from '../support/requests';
import { newRole } from '../support/roles';
import { type SampleWorld, sampleCall } from '../support/sample-calls';

const nameOf = ({ method, path }: RouteContract): string => `${method} ${path}`;
const routesOf = (face: RouteContract['face']): RouteContract[] => contracts.filter((one) => one.face === face);
const named = (routes: RouteContract[]): [string, RouteContract][] => routes.map((route) => [nameOf(route), route]);
const ofOneThing = (routes: RouteContract[]): RouteContract[] => routes.filter(({ path }) => path.includes('/:id'));
const asRoles = (routes: RouteContract[]): RouteContract[] =>
  routes.filter((contract) => (contract.permissions ?? []).length > 0);

describe('a refusal on every route', () => {
  let here: StaffedOffice;
  let elsewhere: StaffedOffice;
  let declarant: Client;
  let stranger: Client;
  let powerless: PanelAccount;
  let world: SampleWorld;
  let before: object;

  const whole = async (): Promise<object> => {
    const { body } = await declarant.get(`/api/requests/${world.request}`).expect(200);
    return body;
  };

  beforeAll(async () => {
    here = await staffedOffice();
    elsewhere = await staffedOffice();
    declarant = await newDeclarant();
    stranger = await newDeclarant();
    powerless = await newPanelAccount(await newRole());
    await setMembers(here.office, [
      { user: here.supervisor.id, agent: false, supervisor: true, absences: [] },
      { user: here.agent.id, agent: true, supervisor: false, absences: [] },
      { user: here.other.id, agent: true, supervisor: false, absences: [] },
      { user: powerless.id, agent: true, supervisor: true, absences: [] },
    ]);
    const request = await requestIn('closed', declarant, here, cocForm(here.office));
    const { body } = await declarant.get(`/api/requests/${request}`).expect(200);
    world = {
      request,
      item: body.data.goods[0].documentId,
      attachment: body.data.attachments[0].documentId,
      certificate: body.data.certificates[0].documentId,
      notification: await firstMailOf(request),
      office: here.office.code,
      otherOffice: elsewhere.office.code,
      agentId: here.agent.id,
    };
    before = await whole();
  });

  afterAll(async () => {
    // Whatever was tried above has left no trace.
    expect(await whole()).toEqual(before);
  });

  describe.each(named(routesOf('declarant')))('%s', (_name, contract) => {
    it('is closed to nobody and to agents', async () => {
      await sampleCall(nobody, contract, world).expect(refused('unauthenticated'));
      await sampleCall(here.agent, contract, world).expect(refused('unauthenticated'));
    });
  });

  it.each(named(ofOneThing(routesOf('declarant'))))('%s does not exist for another declarant', (_name, contract) =>
    sampleCall(stranger, contract, world).expect(refused('not_found'))
  );

  describe.each(named(routesOf('desk')))('%s', (_name, contract) => {
    it('is closed to nobody and to declarants', async () => {
      await sampleCall(nobody, contract, world).expect(refused('unauthenticated'));
      await sampleCall(declarant, contract, world).expect(refused('unauthenticated'));
    });
  });

  it.each(named(ofOneThing(routesOf('desk'))))(
    '%s does not exist for the people of another office',
    async (_name, contract) => {
      await sampleCall(elsewhere.agent, contract, world).expect(refused('not_found'));
      await sampleCall(elsewhere.supervisor, contract, world).expect(refused('not_found'));
    }
  );

  it.each(named(asRoles(routesOf('desk'))))('%s is not permitted to a role without permissions', (_name, contract) =>
    sampleCall(powerless, contract, world).expect(refused('not_permitted'))
  );

  it.each(named(asRoles(routesOf('desk'))))(
    '%s is not permitted to a role with all other permissions',
    async (_name, contract) => {
      const others = await otherThan(contract.permissions ?? []);
      await sampleCall(others, contract, world).expect(refused('not_permitted'));
    }
  );

  it.each(named(routesOf('public')))('%s asks for no account', async (_name, contract) => {
    const { status } = await sampleCall(nobody, contract, world);
    expect([200, 400, 404]).toContain(status);
  });

  const accounts = new Map<string, Promise<PanelAccount>>();
  const otherThan = (excluded: readonly string[]): Promise<PanelAccount> => {
    const key = [...excluded].sort().join();
    const made =
      accounts.get(key) ??
      newRole(...permissions.filter((one) => !excluded.includes(one))).then((role) => newPanelAccount(role));
    accounts.set(key, made);
    return made;
  };
});
