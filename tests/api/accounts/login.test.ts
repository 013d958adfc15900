import { nobody } from '../../support/client';
import { newDeclarant, password } from '../../support/declarants';
import { faultList, refused } from '../../support/refusals';
import { superAdministrator } from '../../support/panel';

const logIn = (credentials: object) => nobody.post('/api/auth/local').send(credentials);

describe('login', () => {
  it('takes the address in any case, or the user name', async () => {
    const { email, id } = await newDeclarant();
    for (const identifier of [email, email.toUpperCase(), email.replace(/@.*/, '')]) {
      const { body } = await logIn({ identifier, password }).expect(200);
      expect(body).toMatchObject({ jwt: expect.any(String), user: { id, email } });
      expect(body).not.toHaveProperty('refreshToken');
      expect(body.user).not.toHaveProperty('password');
    }
  });

  it('answers the same to a wrong password and to an unknown account', async () => {
    const { email } = await newDeclarant();
    const wrong = await logIn({ identifier: email, password: `${password}!` }).expect(refused('invalid_credentials'));
    const unknown = await logIn({ identifier: `x${email}`, password }).expect(refused('invalid_credentials'));
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.body.error.message).toBe('Identifiant ou mot de passe incorrect.');
  });

  it('refuses a blocked account', async () => {
    const { email, id } = await newDeclarant();
    const admin = await superAdministrator();
    const users = '/content-manager/collection-types/plugin::users-permissions.user';
    const { body } = await admin.get(`${users}?filters[id][$eq]=${id}`).expect(200);
    await admin.put(`${users}/${body.results[0].documentId}`).send({ blocked: true }).expect(200);
    await logIn({ identifier: email, password }).expect(refused('invalid_credentials'));
  });

  it.each([
    ['an operator for the identifier', { identifier: { $gt: '' }, password }, ['identifier invalid_type']],
    ['a list for the identifier', { identifier: ['a'], password }, ['identifier invalid_type']],
    ['a list for the password', { identifier: 'a', password: ['b'] }, ['password invalid_type']],
    ['nothing', {}, ['identifier required', 'password required']],
    ['an unknown key', { identifier: 'a', password, provider: 'local' }, ['provider unknown_key']],
    ['a list', [], [' invalid_type']],
  ])('refuses %s', async (_, credentials, faults) => {
    expect(faultList(await logIn(credentials).expect(refused('validation_failed')))).toEqual(faults);
  });
});
