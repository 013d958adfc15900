import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DeclarantAccount } from '../../support/declarants';
import { testStores } from '../../support/file-stores';
import { type FileWorld, fileWorld } from '../../support/file-world';
import type { StaffedOffice } from '../../support/offices';
import { rawCall } from '../../support/raw-call';
import { refused } from '../../support/refusals';
import { pdf } from '../../support/requests';
import { type TestS3, startS3 } from '../../support/s3';
import { pdfOf } from '../../support/sample-files';
import { unique } from '../../support/unique';
import { until } from '../../support/wait';

describe('while the bucket is out of reach', () => {
  let s3: TestS3;
  let world: FileWorld;
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    s3 = await startS3();
    const store = await testStores[0].startStore();
    world = await fileWorld(store, s3.env);
    staff = await world.kit.staffedOffice();
    declarant = await world.kit.newDeclarant();
  }, 60_000);
  beforeEach(() => s3.stop());
  afterAll(async () => {
    await world.end();
    await s3.close();
  });

  const upload = (id: string) => declarant.post(`/api/requests/${id}/attachments`).attach('files', pdf, 'a.pdf');
  const request = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;

  it('a file is refused clearly, nothing is half done, and the same call succeeds later', async () => {
    const { body } = await declarant.post('/api/requests', world.kit.cocForm(staff.office)).expect(201);
    const id = body.data.documentId;
    const key = unique('k');
    await upload(id).set('Idempotency-Key', key).expect(refused('files_unavailable'));
    expect(await request(id)).toMatchObject({ attachments: [], version: 1 });
    await s3.start();
    await upload(id).set('Idempotency-Key', key).expect(201);
    expect((await request(id)).attachments).toHaveLength(1);
  }, 60_000);

  it('an answer to the office is refused as a whole, and acts without files go on', async () => {
    await s3.start();
    const id = await world.kit.requestIn('awaiting_complement', declarant, staff);
    await s3.stop();
    const answer = () => declarant.post(`/api/requests/${id}/complement`).attach('files', pdf, 'a.pdf');
    const before = await request(id);
    await answer().expect(refused('files_unavailable'));
    expect(await request(id)).toEqual(before);
    await declarant
      .get(`/api/attachments/${before.attachments[0].documentId}/file`)
      .expect(refused('files_unavailable'));
    await world.kit.transition(staff.agent, id, 'withdraw_information_request', { reason: 'Trouvé' }).expect(200);
    await s3.start();
    await declarant.get(`/api/attachments/${before.attachments[0].documentId}/file`).expect(200);
  }, 60_000);
});

describe('the temporary folder is empty again', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'conformity-temporary-'));
  let world: FileWorld;
  let declarant: DeclarantAccount;
  let draft: string;
  beforeAll(async () => {
    world = await fileWorld(await testStores[0].startStore(), { TMPDIR: temporary, UPLOAD_MAX_MB: '20' });
    declarant = await world.kit.newDeclarant();
    draft = (await declarant.post('/api/requests', { subject: 'coc' }).expect(201)).body.data.documentId;
  }, 60_000);
  afterAll(async () => {
    await world.end();
    rmSync(temporary, { recursive: true, force: true });
  });
  const isEmpty = () => until(async () => (readdirSync(temporary).length === 0 ? true : undefined), 5000);
  const path = () => `/api/requests/${draft}/attachments`;

  it('after what was taken, and whatever was refused', async () => {
    const { clientFor, nobody } = world.kit;
    await declarant.post(path()).attach('files', pdf, 'a.pdf').attach('files', pdf, 'b.pdf').expect(201);
    await isEmpty();
    await declarant.post(path()).attach('files', pdf, 'a.pdf').attach('files', pdf, 'a.exe').expect(415);
    await declarant.post(path()).attach('autre', pdf, 'a.pdf').expect(400);
    await declarant
      .post(path())
      .attach('files', pdfOf(21 * 1024 * 1024), 'a.pdf')
      .expect(413);
    await nobody.post(path()).attach('files', pdf, 'a.pdf').expect(401);
    await clientFor('wrong').post(path()).attach('files', pdf, 'a.pdf').expect(401);
    await declarant.post('/api/requests/none/attachments').attach('files', pdf, 'a.pdf').expect(404);
    await nobody.post('/nowhere').attach('files', pdf, 'a.pdf');
    await nobody.post('/admin/login').attach('files', pdf, 'a.pdf');
    await isEmpty();
  });

  it('after a caller who went away in the middle of the second file', async () => {
    const { hostname, port } = new URL(world.server.url);
    const part = (name: string) =>
      `--limite\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${path()} HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer ${declarant.token}\r\n` +
        'Content-Type: multipart/form-data; boundary=limite\r\nContent-Length: 9000000\r\n\r\n'
    );
    socket.write(`${part('a.pdf')}${pdf.toString('latin1')}\r\n${part('b.pdf')}`);
    socket.write(pdfOf(2_000_000));
    await until(async () => (readdirSync(temporary).length === 2 ? true : undefined), 5000);
    await sleep(100);
    socket.destroy();
    await isEmpty();
    const { status } = await rawCall({ method: 'GET', path: '/_health' }, world.server.url);
    expect(status).toBe(204);
  });
});
