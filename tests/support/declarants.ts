import { type Client, clientFor, nobody } from './client';
import { unique } from './unique';

export const password = 'Essai-2026!';

export type DeclarantAccount = Client & { email: string; id: number };

/** Company profile of the declarants of the tests. */
export const company = { companyName: 'Atlas Distribution SARL', ice: '001234567000062', city: 'Casablanca' };

/** A new declarant's account, logged in. */
export const newDeclarant = async (profile: object = {}): Promise<DeclarantAccount> => {
  const name = unique('declarant');
  const email = `${name}@test.ma`;
  const account = { username: name, email, password, ...company, ...profile };
  const { body } = await nobody.post('/api/auth/local/register').send(account).expect(200);
  return { ...clientFor(body.jwt), email, id: body.user.id };
};
