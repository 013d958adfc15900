import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/launcher/paths.mjs';
import { newDeclarant } from '../../support/declarants';
import { superAdministrator } from '../../support/panel';
import { rawCall } from '../../support/raw-call';
import { pdf } from '../../support/requests';
import { startAnotherServer } from '../../support/servers';
import { rowsOf } from '../../support/sql';
import { unique } from '../../support/unique';

it('no name, id or key of a kept file leads to it by an address of the platform or of the public folder', async () => {
  const mark = unique('secret');
  const bytes = Buffer.concat([pdf, Buffer.from(mark)]);
  const owner = await newDeclarant();
  const { body } = await owner.post('/api/requests', { subject: 'coc' }).expect(201);
  const sent = await owner
    .post(`/api/requests/${body.data.documentId}/attachments`)
    .attach('files', bytes, `${mark}.pdf`)
    .expect(201);
  const id: string = sent.body.data[0].documentId;
  const [row] = await rowsOf<{ key: string; id: number }>(
    'SELECT id, storage_key AS key FROM attachments WHERE document_id = $1',
    [id]
  );
  const key = row?.key ?? '';
  const folder = process.env.FILES_DIR ?? '';
  const stored = `${key.slice(0, 2)}/${key}`;
  const names = [id, String(row?.id), key, stored, `${mark}.pdf`, createHash('sha256').update(bytes).digest('hex')];
  const roots = ['/', '/uploads/', '/upload/', '/upload/files/', '/api/upload/', '/api/upload/files/', '/files/'];
  const deeper = [
    '/api/attachments/',
    '/api/files/',
    '/admin/',
    '/admin/uploads/',
    '/.data/files/',
    '/content-manager/',
  ];
  const paths = [
    ...[...roots, ...deeper].flatMap((root) => names.map((name) => root + name)),
    ...['..', '%2e%2e', '..%2f..', '....//', '%c0%ae%c0%ae'].flatMap((up) => [
      `/uploads/${up}/${up}/.data/files/${stored}`,
      `/${up}${folder}/${stored}`,
    ]),
    `/${folder}/${stored}`,
    `/api/attachments/${key}/file`,
    `/desk/attachments/${key}/file`,
  ];
  const callers = [null, owner.token, (await superAdministrator()).token];
  const found: string[] = [];
  for (const path of paths) {
    for (const token of callers) {
      const headers = token === null ? {} : { Authorization: `Bearer ${token}` };
      const { text } = await rawCall({ method: 'GET', path, headers });
      if (text.includes(mark)) found.push(path);
    }
  }
  expect(found).toEqual([]);
  expect((await owner.get(`/api/attachments/${id}/file`).responseType('blob').expect(200)).body.includes(mark)).toBe(
    true
  );
});

describe('a server does not start', () => {
  const publicFolder = join(projectRoot, 'public', unique('files'));
  const links = mkdtempSync(join(tmpdir(), 'conformity-link-'));
  afterAll(() => {
    for (const folder of [publicFolder, links]) rmSync(folder, { recursive: true, force: true });
  });
  const refusesToStart = (env: NodeJS.ProcessEnv) =>
    expect(startAnotherServer({ LOG_LEVEL: 'fatal', ...env })).rejects.toThrow('before it answered');

  it('with its files in the public folder, also by a link', async () => {
    await refusesToStart({ FILES_DIR: publicFolder });
    symlinkSync(publicFolder, join(links, 'files'));
    await refusesToStart({ FILES_DIR: join(links, 'files') });
  }, 60_000);

  it('with half a bucket or half an antivirus', async () => {
    await refusesToStart({ S3_BUCKET: 'files' });
    await refusesToStart({ CLAMAV_PORT: '3310' });
  }, 60_000);
});
