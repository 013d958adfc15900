import { accountRoutes } from '../../../src/extensions/users-permissions/content-api-routes';

const route = (method: string, path: string) => ({ method, path, handler: 'auth.any', config: { prefix: '' } });

describe('the account routes of the platform', () => {
  it('keeps no route that changes or lists other accounts', () => {
    const dropped = [
      route('GET', '/users'),
      route('PUT', '/users/:id'),
      route('POST', '/users'),
      route('GET', '/connect/(.*)'),
      route('GET', '/auth/:provider/callback'),
      route('DELETE', '/auth/sessions/:sessionId'),
      route('GET', '/roles'),
    ];
    expect(accountRoutes(dropped)).toEqual([]);
  });

  it('opens login and registration to everyone, and asks a session of who leaves or changes a password', () => {
    const [logIn, logOut] = accountRoutes([route('POST', '/auth/local'), route('POST', '/auth/logout')]);
    expect(logIn?.config).toEqual({ prefix: '', auth: false });
    expect(logOut?.config?.auth).toMatchObject({ strategies: [{ name: 'declarant-session' }] });
  });
});
