import { type Client, clientFor, nobody } from '../../support/client';
import { newDeclarant, password } from '../../support/declarants';
import { newPanelAccount, superAdministrator } from '../../support/panel';
import { refused } from '../../support/refusals';
import { unique } from '../../support/unique';

const sessionOf = async (identifier: string): Promise<Client> => {
  const { body } = await nobody.post('/api/auth/local').send({ identifier, password }).expect(200);
  return clientFor(body.jwt);
};

describe('a session', () => {
  it('ends at once with its logout, and no other session with it', async () => {
    const declarant = await newDeclarant();
    const other = await sessionOf(declarant.email);
    await declarant.post('/api/auth/logout').expect(200);
    await declarant.get('/api/me').expect(refused('unauthenticated'));
    await other.get('/api/me').expect(200);
  });

  it('ends at once when the password changes; the answer brings a new one', async () => {
    const declarant = await newDeclarant();
    const other = await sessionOf(declarant.email);
    const next = 'Autre-2026!';
    const change = { currentPassword: password, password: next, passwordConfirmation: next };
    const { body } = await declarant.post('/api/auth/change-password').send(change).expect(200);
    await declarant.get('/api/me').expect(refused('unauthenticated'));
    await other.get('/api/me').expect(refused('unauthenticated'));
    await clientFor(body.jwt).get('/api/me').expect(200);
    await nobody
      .post('/api/auth/local')
      .send({ identifier: declarant.email, password })
      .expect(refused('invalid_credentials'));
  });

  it('ends at once when the account is blocked', async () => {
    const declarant = await newDeclarant();
    const admin = await superAdministrator();
    const users = '/content-manager/collection-types/plugin::users-permissions.user';
    const { body } = await admin.get(`${users}?filters[id][$eq]=${declarant.id}`).expect(200);
    await admin.put(`${users}/${body.results[0].documentId}`).send({ blocked: true }).expect(200);
    await declarant.get('/api/me').expect(refused('unauthenticated'));
  });

  it('is renewed by its cookie', async () => {
    const { email } = await newDeclarant();
    const login = await nobody.post('/api/auth/local').send({ identifier: email, password }).expect(200);
    const [cookie = ''] = login.headers['set-cookie'] ?? [];
    const { body } = await nobody
      .post('/api/auth/refresh')
      .set('Cookie', cookie.replace(/;.*/, ''))
      .send({})
      .expect(200);
    await clientFor(body.jwt).get('/api/me').expect(200);
  });
});

describe('what is no session', () => {
  it('is refused: no token, a broken one, another scheme', async () => {
    const { token } = await newDeclarant();
    await nobody.get('/api/me').expect(refused('unauthenticated'));
    await clientFor(`${token}x`).get('/api/me').expect(refused('unauthenticated'));
    await clientFor('undefined').get('/api/me').expect(refused('unauthenticated'));
    await nobody.get('/api/me').set('Authorization', `Basic ${token}`).expect(refused('unauthenticated'));
    await nobody.get('/api/me').set('Authorization', String(token)).expect(refused('unauthenticated'));
  });

  it('is refused: the refresh token', async () => {
    const { email } = await newDeclarant();
    const login = await nobody.post('/api/auth/local').send({ identifier: email, password }).expect(200);
    const [cookie = ''] = login.headers['set-cookie'] ?? [];
    const refreshToken = cookie.replace(/^[^=]*=/, '').replace(/;.*/, '');
    await clientFor(refreshToken).get('/api/me').expect(refused('unauthenticated'));
  });

  it('is refused: an API token of the platform, on both faces', async () => {
    const admin = await superAdministrator();
    const token = { name: unique('jeton'), description: '', type: 'full-access', lifespan: null };
    const { body } = await admin.post('/admin/api-tokens').send(token).expect(201);
    const machine = clientFor(body.data.accessKey);
    await machine.get('/api/requests').expect(refused('unauthenticated'));
    await machine.get('/api/me').expect(refused('unauthenticated'));
    await machine.get('/desk/requests').expect(refused('unauthenticated'));
  });

  it("is refused: an agent's token on the declarants' face, a declarant's on the desk", async () => {
    const agent = await newPanelAccount('Agent');
    const declarant = await newDeclarant();
    await agent.get('/desk/me').expect(200);
    await agent.get('/api/me').expect(refused('unauthenticated'));
    await agent.post('/api/requests', {}).expect(refused('unauthenticated'));
    await declarant.get('/desk/me').expect(refused('unauthenticated'));
    await declarant.get('/desk/requests').expect(refused('unauthenticated'));
  });
});
