import { contracts } from '../../src/contract';
import type { RouteContract } from '../../src/contract/route';
import { nobody } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { type RegisteredRoute, registeredRoutes } from '../support/registered-routes';

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
  'GET /api/requests/export': 'lists what the account owns',
  'GET /api/goods/template': 'an empty sheet, the same for all',
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

const routesOf = (face: RouteContract['face']): RouteContract[] => contracts.filter((one) => one.face === face);
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
