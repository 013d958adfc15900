import type { Test } from 'supertest';
import { contracts } from '../../src/contract';
import type { RouteContract } from '../../src/contract/route';
import { permissions } from '../../src/domain/vocabulary';
import { type Client, nobody } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { type StaffedOffice, setMembers, staffedOffice } from '../support/offices';
import { type PanelAccount, newPanelAccount, superAdministrator } from '../support/panel';
import { refused } from '../support/refusals';
import { type RegisteredRoute, registeredRoutes } from '../support/registered-routes';
import { cocForm, pdf, requestIn } from '../support/requests';
import { newRole } from '../support/roles';
import { type SampleWorld, sampleBody, samplePath } from '../support/sample-bodies';

/** Routes without authentication, and why. */
const publicRoutes: Readonly<Record<string, string>> = {
  'GET /api/verify/:code': 'anyone checks a document by its unguessable code',
  'GET /api/offices': 'a public list',
  'GET /api/document-types': 'a public list',
  'GET /api/reference/:list': 'a public list',
  'GET /api/openapi.json': 'the documentation of the interface',
  'POST /api/clock': 'tests and demo only; asks for a key of its own',
  'POST /api/auth/local': 'logging in',
  'POST /api/auth/local/register': 'opening an account',
  'POST /api/auth/refresh': 'the refresh token is the proof',
  'POST /api/auth/forgot-password': 'whoever forgot the password cannot log in',
  'POST /api/auth/reset-password': 'the mailed code is the proof',
  'GET /api/auth/email-confirmation': 'the mailed code is the proof',
  'POST /api/auth/send-email-confirmation': 'an unconfirmed account cannot log in',
};

/** Routes that need an account and nothing more: they name nobody else's things. */
const ownAccountRoutes: Readonly<Record<string, string>> = {
  'POST /api/auth/logout': 'ends the own session',
  'POST /api/auth/change-password': 'the own password, by the old one',
  'GET /api/me': 'the own profile',
  'PUT /api/me': 'the own profile',
  'GET /api/requests': 'lists what the account owns',
  'POST /api/requests': 'makes a draft of the own account',
  'GET /api/certificates': 'lists what the account owns',
  'GET /api/parties/suggestions': 'from the own requests',
  'GET /desk/me': 'the own offices and permissions',
  'GET /desk/offices': 'which offices there are is public; their people are shown by permission',
};

/** Registered without a contract: the platform's account actions, and the clock of tests. */
const withoutContract = (route: string): boolean => /^\w+ \/api\/auth\//.test(route) || route === 'POST /api/clock';

/** The panel's own routes that need no session. */
const publicPanelRoutes: Readonly<Record<string, string>> = {
  'GET /admin/init': 'the login page asks what to show',
  'GET /admin/project-type': 'the login page asks what to show',
  'GET /admin/registration-info': 'the invitation is the proof',
  'POST /admin/login': 'logging in',
  'POST /admin/access-token': 'the refresh cookie is the proof',
  'POST /admin/register': 'the invitation is the proof',
  'POST /admin/register-admin': 'refused once there is an administrator',
  'POST /admin/forgot-password': 'whoever forgot the password cannot log in',
  'POST /admin/reset-password': 'the mailed code is the proof',
  'GET /content-manager/preview/script': 'a static script without data',
};

/** Policies that say who is calling or how often, and nothing about what is called. */
const authenticationOnly = ['global::is-declarant', 'global::is-agent', 'global::names-something', 'global::limit'];

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const onFace = (face: string) => (route: RegisteredRoute) => route.path === face || route.path.startsWith(`${face}/`);

const call = (client: Client, contract: RouteContract, world: SampleWorld): Test => {
  const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;
  const body = sampleBody(contract, world);
  const path = samplePath(contract, world);
  if (contract.files === undefined) return client[methods[contract.method]](path, body);
  return client
    .post(path)
    .field({ ...body })
    .attach('files', pdf, 'essai.pdf');
};

const routesOf = (face: RouteContract['face']): RouteContract[] => contracts.filter((one) => one.face === face);
const named = (routes: RouteContract[]): [string, RouteContract][] => routes.map((route) => [nameOf(route), route]);
const ofOneThing = (routes: RouteContract[]): RouteContract[] => routes.filter(({ path }) => path.includes('/:id'));
const asRoles = (routes: RouteContract[]): RouteContract[] =>
  routes.filter((contract) => (contract.permissions ?? []).length > 0);

describe('every registered route', () => {
  let routes: RegisteredRoute[];
  let own: RegisteredRoute[];
  beforeAll(async () => {
    routes = await registeredRoutes();
    own = routes.filter((route) => onFace('/api')(route) || onFace('/desk')(route));
  });

  it('of both faces is declared by a route file', () => {
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter(({ auth }) => auth === 'undeclared').map(nameOf)).toEqual([]);
  });

  it('of /api has our authentication, or is on the list of public routes', () => {
    const strangers = own
      .filter(onFace('/api'))
      .filter((route) => route.auth !== (nameOf(route) in publicRoutes ? 'none' : 'declarant-session'));
    expect(strangers).toEqual([]);
  });

  it('of /desk has our authentication', () => {
    expect(own.filter(onFace('/desk')).filter(({ auth }) => auth !== 'agent-session')).toEqual([]);
  });

  it('has a policy beyond authentication, or is on the list of own-account routes', () => {
    const allowed = { ...publicRoutes, ...ownAccountRoutes };
    const unguarded = own
      .filter((route) => !(nameOf(route) in allowed))
      .filter(({ policies }) => policies.every((policy) => authenticationOnly.includes(policy)));
    expect(unguarded.map(nameOf)).toEqual([]);
  });

  it('that names one thing checks whose it is', () => {
    const unchecked = own
      .filter(({ path, auth }) => path.includes(':') && auth !== 'none')
      .filter(({ policies }) => !policies.some((policy) => /\.is-(visible|own|office)$/.test(policy)));
    expect(unchecked.map(nameOf)).toEqual([]);
  });

  it('of /desk asks for a permission, or is on the list of own-account routes', () => {
    const open = own
      .filter(onFace('/desk'))
      .filter(({ policies }) => !policies.includes('global::may'))
      .map(nameOf);
    const withoutPermission = routesOf('desk')
      .filter(({ permissions: needed = [] }) => needed.length === 0)
      .map(nameOf);
    expect(open).toEqual([]);
    expect(withoutPermission.filter((route) => !(route in ownAccountRoutes))).toEqual([]);
  });

  it('has a contract, and every contract has a route', () => {
    const registered = own.map(nameOf).filter((route) => !withoutContract(route));
    const promised = contracts.map(nameOf).filter((route) => !withoutContract(route));
    expect(registered.sort()).toEqual(promised.sort());
  });

  it('on the written lists is registered', () => {
    const known = new Set(routes.map(nameOf));
    const written = Object.keys({ ...publicRoutes, ...ownAccountRoutes, ...publicPanelRoutes });
    expect(written.filter((route) => !known.has(route))).toEqual([]);
  });

  it('of the panel refuses whoever has no account of the panel, or is on the list of public ones', async () => {
    const declarant = await newDeclarant();
    const panel = routes
      .filter((route) => !own.includes(route) && route.auth !== 'undeclared')
      .filter((route) => !(nameOf(route) in publicPanelRoutes));
    expect(panel.length).toBeGreaterThan(100);
    const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del', ALL: 'get' } as const;
    const open: string[] = [];
    for (const route of panel) {
      const method = methods[route.method as keyof typeof methods];
      const path = route.path.replace(/:\w+(\([^)]*\))?/g, '1').replace(/\(.*\)/g, 'x');
      for (const client of [nobody, declarant]) {
        const { status } = await client[method](path);
        if (status !== 401 && status !== 403) open.push(`${nameOf(route)} ${status}`);
      }
    }
    expect(open).toEqual([]);
  });
});

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
      await call(nobody, contract, world).expect(refused('unauthenticated'));
      await call(here.agent, contract, world).expect(refused('unauthenticated'));
    });
  });

  it.each(named(ofOneThing(routesOf('declarant'))))('%s does not exist for another declarant', (_name, contract) =>
    call(stranger, contract, world).expect(refused('not_found'))
  );

  describe.each(named(routesOf('desk')))('%s', (_name, contract) => {
    it('is closed to nobody and to declarants', async () => {
      await call(nobody, contract, world).expect(refused('unauthenticated'));
      await call(declarant, contract, world).expect(refused('unauthenticated'));
    });
  });

  it.each(named(ofOneThing(routesOf('desk'))))(
    '%s does not exist for the people of another office',
    async (_name, contract) => {
      await call(elsewhere.agent, contract, world).expect(refused('not_found'));
      await call(elsewhere.supervisor, contract, world).expect(refused('not_found'));
    }
  );

  it.each(named(asRoles(routesOf('desk'))))('%s is not permitted to a role without permissions', (_name, contract) =>
    call(powerless, contract, world).expect(refused('not_permitted'))
  );

  it.each(named(asRoles(routesOf('desk'))))(
    '%s is not permitted to a role with all other permissions',
    async (_name, contract) => {
      const others = await otherThan(contract.permissions ?? []);
      await call(others, contract, world).expect(refused('not_permitted'));
    }
  );

  it.each(named(routesOf('public')))('%s asks for no account', async (_name, contract) => {
    const { status } = await call(nobody, contract, world);
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

describe('requests and their children in the Content Manager', () => {
  const hidden = [
    'api::request.request',
    'api::goods-item.goods-item',
    'api::party.party',
    'api::attachment.attachment',
    'api::information-request.information-request',
    'api::visit.visit',
    'api::certificate.certificate',
    'api::note.note',
    'api::history-entry.history-entry',
    'api::office.office-member',
    'api::office.absence',
  ];

  it.each(hidden)('%s can be made, changed and deleted by nobody there', async (uid) => {
    const admin = await superAdministrator();
    const path = `/content-manager/collection-types/${uid}`;
    await admin.post(path).send({}).expect(403);
    await admin.put(`${path}/1`).send({}).expect(403);
    await admin.del(`${path}/1`).expect(403);
    await admin
      .post(`${path}/actions/bulkDelete`)
      .send({ documentIds: ['1'] })
      .expect(403);
  });

  it('can be read there by no seeded role', async () => {
    const people = await Promise.all(
      (['Agent', 'Superviseur', 'Administrateur métier', 'Douane'] as const).map((role) => newPanelAccount(role))
    );
    for (const person of people) {
      for (const uid of hidden) {
        await person.get(`/content-manager/collection-types/${uid}`).expect(403);
        await person.get(`/content-manager/relations/${uid}/id`).expect(403);
      }
    }
  });
});
