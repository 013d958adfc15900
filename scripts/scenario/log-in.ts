import * as z from 'zod';
import { session } from '../../src/contract/shapes/account';
import { DEMO_PASSWORD, importers, type ImporterName, officeCodes, officeEmail, posts } from '../demo/accounts';
import { type Api, dataOf } from '../demo/api';
import type { Cast, Person } from '../demo/open-accounts';

const adminSession = dataOf(z.object({ token: z.string(), user: z.object({ id: z.int() }) }));

/** A declarant's session. */
export const logInImporter = async (api: Api, name: ImporterName): Promise<string> => {
  const json = { identifier: importers[name].email, password: DEMO_PASSWORD };
  const { jwt } = await api({ method: 'POST', path: '/api/auth/local', json }, session);
  if (jwt === undefined) throw new Error(`${name} was given no session`);
  return jwt;
};

/** The sessions of an office's people, by e-mail address. */
export const logInOffice = async (api: Api, office: string): Promise<Cast['people']> => {
  if (!officeCodes.some((code) => code === office)) throw new Error(`${office} is no office of the demo`);
  const people = new Map<string, Person>();
  for (const post of posts) {
    const email = officeEmail(post, office);
    const json = { email, password: DEMO_PASSWORD };
    const { data } = await api({ method: 'POST', path: '/admin/login', json }, adminSession);
    people.set(email, { id: data.user.id, token: data.token });
  }
  return people;
};
