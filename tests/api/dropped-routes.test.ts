import { nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { staffedOffice } from '../support/offices';
import { refused } from '../support/refusals';
import { cocForm, readyDraft } from '../support/requests';

const dropped = [
  ['get', '/api/users'],
  ['get', '/api/users/me'],
  ['get', '/api/users/count'],
  ['get', '/api/users/1'],
  ['put', '/api/users/1'],
  ['del', '/api/users/1'],
  ['post', '/api/users'],
  ['get', '/api/users-permissions/roles'],
  ['get', '/api/users-permissions/permissions'],
  ['get', '/api/connect/google'],
  ['get', '/api/auth/google/callback'],
  ['post', '/api/upload'],
  ['get', '/api/upload/files'],
  ['get', '/api/upload/files/1'],
  ['get', '/api/i18n/locales'],
  ['get', '/api/content-type-builder/content-types'],
  ['post', '/api/email'],
  ['get', '/api/goods-items'],
  ['get', '/api/attachments'],
  ['get', '/api/history-entries'],
  ['get', '/api/settings'],
  ['get', '/api/setting'],
  ['get', '/api/nothing'],
  ['get', '/desk/nothing'],
] as const;

describe('what the platform would offer besides', () => {
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    declarant = await newDeclarant();
  });

  it.each(dropped)('%s %s does not exist, with or without an account', async (method, path) => {
    await nobody[method](path).expect(refused('not_found'));
    await declarant[method](path).expect(refused('not_found'));
  });
});

describe('a path that exists', () => {
  it('refuses the methods that it has not', async () => {
    const { headers } = await nobody.patch('/api/requests').expect(refused('method_not_allowed'));
    expect(headers.allow).toMatch(/GET/);
  });
});

describe('the public folder', () => {
  it('holds no file of a request', async () => {
    const declarant = await newDeclarant();
    const { office } = await staffedOffice();
    const id = await readyDraft(declarant, cocForm(office));
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    const [{ documentId, name, sha256 }] = body.data.attachments;
    for (const guess of [documentId, name, `${documentId}.pdf`, `${sha256}.pdf`, '']) {
      await nobody.get(`/uploads/${guess}`).expect(404);
    }
    await nobody.get(`/api/attachments/${documentId}/file`).expect(refused('unauthenticated'));
  });

  it('gives nothing from beside it', async () => {
    for (const path of ['/uploads/../package.json', '/uploads/..%2f..%2fpackage.json', '/.env', '/package.json']) {
      const { status } = await nobody.get(path);
      expect([403, 404]).toContain(status);
    }
  });
});
