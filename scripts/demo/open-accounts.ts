import * as z from 'zod';
import { session } from '../../src/contract/shapes/account';
import { deskOffice } from '../../src/contract/shapes/agent';
import {
  ADMIN_EMAIL,
  CUSTOMS_EMAIL,
  DEMO_PASSWORD,
  type ImporterName,
  importerNames,
  importers,
  officeCodes,
  officeEmail,
  officePeople,
  posts,
} from './accounts';
import { type Api, dataOf } from './api';

/** Somebody of the admin panel who is logged in. */
export type Person = { id: number; token: string };

/** Everybody who acts in the demo; people of the admin panel by their e-mail address, the importers'
 * tokens by name. */
export type Cast = { importers: ReadonlyMap<ImporterName, string>; people: ReadonlyMap<string, Person> };

const adminSession = dataOf(z.object({ token: z.string(), user: z.object({ id: z.int() }) }));
const roleList = dataOf(z.array(z.object({ id: z.int(), name: z.string() })));
const invitation = dataOf(z.object({ registrationToken: z.string() }));

/** The first account of a new server, a super administrator. */
const openAdministrator = async (api: Api): Promise<Person> => {
  const json = { email: ADMIN_EMAIL, password: DEMO_PASSWORD, firstname: 'Administrateur', lastname: 'Démo' };
  const { data } = await api({ method: 'POST', path: '/admin/register-admin', json }, adminSession);
  const inFrench = { preferedLanguage: 'fr' };
  await api({ method: 'PUT', path: '/admin/users/me', token: data.token, json: inFrench }, z.unknown());
  return { id: data.user.id, token: data.token };
};

type Newcomer = { email: string; name: readonly [firstname: string, lastname: string]; role: string };

const newcomers = (): Newcomer[] => [
  ...officeCodes.flatMap((office) =>
    posts.map((post) => ({
      email: officeEmail(post, office),
      name: officePeople[office][post],
      role: post === 'supervisor' ? 'Superviseur' : 'Agent',
    }))
  ),
  { email: CUSTOMS_EMAIL, name: ['Driss', 'Benjelloun'], role: 'Douane' },
];

/** Invites somebody, and registers them with the token of the invitation. */
const openPerson = async (
  api: Api,
  admin: Person,
  roles: ReadonlyMap<string, number>,
  { email, name: [firstname, lastname], role }: Newcomer
): Promise<Person> => {
  const roleId = roles.get(role);
  if (roleId === undefined) throw new Error(`The server has no role "${role}"`);
  const invited = await api(
    {
      method: 'POST',
      path: '/admin/users',
      token: admin.token,
      json: { email, firstname, lastname, roles: [roleId], preferedLanguage: 'fr' },
    },
    invitation
  );
  const json = {
    registrationToken: invited.data.registrationToken,
    userInfo: { firstname, lastname, password: DEMO_PASSWORD },
  };
  const { data } = await api({ method: 'POST', path: '/admin/register', json }, adminSession);
  return { id: data.user.id, token: data.token };
};

const appoint = async (api: Api, admin: Person, people: ReadonlyMap<string, Person>): Promise<void> => {
  for (const office of officeCodes) {
    const members = posts.map((post) => ({
      user: people.get(officeEmail(post, office))?.id,
      agent: post !== 'supervisor',
      supervisor: post === 'supervisor',
      absences: [],
    }));
    await api(
      { method: 'PUT', path: `/desk/offices/${office}/members`, token: admin.token, json: { data: { members } } },
      dataOf(deskOffice)
    );
  }
};

const openImporter = async (api: Api, name: ImporterName): Promise<string> => {
  const json = { ...importers[name], password: DEMO_PASSWORD };
  const { jwt } = await api({ method: 'POST', path: '/api/auth/local/register', json }, session);
  if (jwt === undefined) throw new Error(`${name} must confirm the e-mail address first: this server is no demo`);
  return jwt;
};

/** Opens the demo accounts on a server that has none, and gives the offices their people. */
export const openAccounts = async (api: Api): Promise<Cast> => {
  const admin = await openAdministrator(api);
  const roleRows = await api({ method: 'GET', path: '/admin/roles', token: admin.token }, roleList);
  const roles = new Map(roleRows.data.map(({ id, name }) => [name, id]));
  const people = new Map([[ADMIN_EMAIL, admin]]);
  for (const newcomer of newcomers()) people.set(newcomer.email, await openPerson(api, admin, roles, newcomer));
  await appoint(api, admin, people);
  const tokens = new Map<ImporterName, string>();
  for (const name of importerNames) tokens.set(name, await openImporter(api, name));
  return { importers: tokens, people };
};
