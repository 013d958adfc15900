import { nobody } from '../../support/client';
import { harmOf } from '../../support/harmless-answer';
import { superAdministrator } from '../../support/panel';
import { jsonCall, rawCall } from '../../support/raw-call';
import { type RegisteredRoute, registeredRoutes } from '../../support/registered-routes';

/** What no id is: words, numbers that the database's column cannot hold, and what somebody tries. */
const notAnId = ['mot', '-1', '2147483648', '%00', "1'--"];

const isPanels = ({ path, auth }: RegisteredRoute): boolean =>
  path.includes(':') && auth !== 'undeclared' && !/^\/(api|desk)\//.test(path);

/** The platform looks at the content type first: what is behind that is only reached with one that exists. */
const withContentType = (path: string): string =>
  path.replace(/:(model|model_uid|contentType|uid)\b/, 'api::office.office');

const filled = (path: string, value: string): string =>
  path.replace('(collection|single)', 'collection').replace(/:\w+(\([^)]*\))?/g, value);

let token: string | null;
let routes: RegisteredRoute[];
beforeAll(async () => {
  ({ token } = await superAdministrator());
  routes = (await registeredRoutes()).filter(isPanels);
}, 60_000);

it("every route of the panel that names something refuses what names nothing, also the platform's own", async () => {
  expect(routes.length).toBeGreaterThan(60);
  const harmful: string[] = [];
  for (const { method, path } of routes) {
    for (const value of notAnId) {
      const verb = method === 'ALL' ? 'GET' : method;
      for (const target of new Set([filled(path, value), filled(withContentType(path), value)])) {
        const body = verb === 'GET' || verb === 'DELETE' ? undefined : {};
        const answer = await rawCall(jsonCall(verb, target, { token, body }));
        const harm = harmOf(answer);
        if (harm !== null) harmful.push(`${verb} ${target}: ${harm}`);
      }
    }
  }
  expect(harmful).toEqual([]);
  await nobody.get('/_health').expect(204);
}, 240_000);

it('words in bodies that stand for no row are refused', async () => {
  const admin = await superAdministrator();
  const made = await admin
    .post('/upload/folders')
    .send({ name: `Dossier ${Date.now()}`, parent: null })
    .expect(201);
  const { id } = made.body.data;
  for (const word of ['mot', '99999999999999999999', {}, [1, 'mot']]) {
    const calls: [string, string, object][] = [
      ['POST', '/upload/folders', { name: 'Un', parent: word }],
      ['PUT', `/upload/folders/${id}`, { name: 'Deux', parent: word }],
      ['POST', '/upload/actions/bulk-move', { folderIds: [word], destinationFolderId: word }],
      ['POST', '/upload/actions/bulk-delete', { fileIds: [word], folderIds: [word] }],
      ['POST', '/admin/users/batch-delete', { ids: [word] }],
      ['POST', '/admin/webhooks/batch-delete', { ids: [word] }],
      ['PUT', `/admin/users/${2_000_000_000}`, { roles: [word] }],
    ];
    for (const [method, path, body] of calls) {
      const answer = await rawCall(jsonCall(method, path, { token, body }));
      expect({ path, body, harm: harmOf(answer) }).toEqual({ path, body, harm: null });
      await nobody.get('/_health').expect(204);
    }
  }
});

it('a folder that cannot be, named beside a picture, is refused', async () => {
  const admin = await superAdministrator();
  const upload = (...infos: string[]) => {
    const call = admin.post('/upload').timeout(5000);
    infos.forEach((info) => void call.field('fileInfo', info));
    return infos.reduce((sent, _, index) => sent.attach('files', Buffer.from('no picture'), `${index}.png`), call);
  };
  const fine = JSON.stringify({ name: '0.png', folder: null });
  for (const folder of ['mot', '99999999999999999999', {}, [1, 'mot']]) {
    const wrong = JSON.stringify({ name: '1.png', folder });
    for (const infos of [[wrong], [fine, wrong]]) {
      const { body } = await upload(...infos).expect(400);
      expect(body.error.details).toMatchObject({
        code: 'validation_failed',
        errors: [{ path: ['fileInfo', 'folder'], code: 'invalid_value' }],
      });
    }
  }
  await upload('{').expect(400);
  await nobody.get('/_health').expect(204);
});

it('a picture of the media library that cannot be is not found, in the envelope of every error', async () => {
  const admin = await superAdministrator();
  for (const value of ['mot', '99999999999999999999']) {
    const { status, body } = await admin.get(`/upload/files/${value}`);
    expect({ status, error: body.error }).toMatchObject({
      status: 404,
      error: { status: 404, details: { code: 'not_found' } },
    });
  }
});
