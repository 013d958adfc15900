import { createHash } from 'node:crypto';
import { type TestStore, testStores } from '../../support/file-stores';
import { type FileWorld, fileWorld } from '../../support/file-world';
import type { DeclarantAccount } from '../../support/declarants';
import type { StaffedOffice } from '../../support/offices';
import { faultList, refused } from '../../support/refusals';
import { pdf } from '../../support/requests';
import { jpegOf, pdfOf, pngOf } from '../../support/sample-files';
import { rowsOf } from '../../support/sql';
import { until } from '../../support/wait';

const megabyte = 1024 * 1024;

describe.each(testStores)('files kept in $kind', ({ startStore }) => {
  let world: FileWorld;
  let store: TestStore;
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    store = await startStore();
    world = await fileWorld(store);
    staff = await world.kit.staffedOffice();
    declarant = await world.kit.newDeclarant();
  }, 60_000);
  afterAll(() => world.end());

  const draft = async (): Promise<string> => {
    const { body } = await declarant.post('/api/requests', world.kit.cocForm(staff.office)).expect(201);
    return body.data.documentId;
  };
  const upload = (id: string) => declarant.post(`/api/requests/${id}/attachments`);
  const filesOf = async (id: string) =>
    (await declarant.get(`/api/requests/${id}`).expect(200)).body.data.attachments as { documentId: string }[];
  const download = (id: string) => declarant.get(`/api/attachments/${id}/file`).buffer(true).responseType('blob');
  const keyOf = async (id: string): Promise<string> => {
    const [row] = await rowsOf<{ key: string }>(
      'SELECT storage_key AS key FROM attachments WHERE document_id = $1',
      [id],
      world.database
    );
    return row?.key ?? '';
  };

  it.each([
    ['facture.pdf', 'application/pdf', pdfOf(6 * megabyte)],
    ['photo.PNG', 'image/png', pngOf(100_001)],
    ['photo.jpg', 'image/jpeg', jpegOf(77_777)],
    ['limite.pdf', 'application/pdf', pdfOf(10 * megabyte)],
  ])('come back byte for byte: %s', async (name, mime, bytes) => {
    const { body } = await upload(await draft())
      .attach('files', bytes, name)
      .expect(201);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(body.data).toMatchObject([{ name, mime, size: bytes.length, sha256, scan: 'none' }]);
    const id = body.data[0].documentId;
    expect(store.bytesOf(await keyOf(id)).equals(bytes)).toBe(true);
    const file = await download(id).expect(200);
    expect(Buffer.compare(file.body, bytes)).toBe(0);
    expect(file.headers).toMatchObject({ 'content-type': mime, 'content-length': String(bytes.length) });
  });

  it.each([
    ['../../etc/facture.pdf', 'facture.pdf'],
    ['..\\..\\facture.pdf', 'facture.pdf'],
    ['فاتورة\u202e.pdf', 'فاتورة\u202e.pdf'],
    [`${'a'.repeat(300)}.pdf`, 'a'.repeat(200)],
  ])('have keys of our own, whatever their name: %s', async (sent, name) => {
    const { body } = await upload(await draft())
      .attach('files', pdf, sent)
      .expect(201);
    expect(body.data[0].name).toBe(name);
    const key = await keyOf(body.data[0].documentId);
    expect(key).toMatch(/^[a-z0-9]{24,32}$/);
    expect(key).not.toBe(body.data[0].documentId);
    expect(store.keys()).toContain(key);
    await download(body.data[0].documentId).expect(200);
  });

  it('are judged by size, format and number before anything is kept', async () => {
    const id = await draft();
    const before = store.keys();
    await upload(id)
      .attach('files', pdfOf(10 * megabyte + 1), 'plan.pdf')
      .expect(refused('file_too_large'));
    await upload(id).attach('files', pdf, 'photo.png').expect(refused('unsupported_file'));
    await upload(id).attach('files', pdf, 'a.pdf').attach('files', pdf, 'b.exe').expect(refused('unsupported_file'));
    const call = upload(id);
    for (let index = 0; index < 50; index++) void call.attach('files', pdf, `${index}.pdf`);
    await call.expect(201);
    expect(faultList(await upload(id).attach('files', pdf, '51.pdf'))).toEqual(['files too_many']);
    expect(store.keys()).toHaveLength(before.length + 50);
  });

  it('go from the store when they are deleted, and with their draft', async () => {
    const id = await draft();
    const { body } = await upload(id).attach('files', pdf, 'a.pdf').attach('files', pdf, 'b.pdf').expect(201);
    const [first, second]: string[] = await Promise.all(
      body.data.map(({ documentId }: { documentId: string }) => keyOf(documentId))
    );
    const isGone = (key: string | undefined) => async () => (key && store.keys().includes(key) ? undefined : true);
    await declarant.del(`/api/requests/${id}/attachments/${body.data[0].documentId}`).expect(204);
    await until(isGone(first));
    expect(store.keys()).toContain(second);
    await declarant.del(`/api/requests/${id}`).expect(204);
    await until(isGone(second));
  });

  it('leave nothing behind when the act around them fails', async () => {
    const id = await draft();
    const before = store.keys();
    // The row cannot be written, after the bytes were kept.
    const failing = `
      CREATE FUNCTION fail_in_test() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'failed'; END $$;
      CREATE TRIGGER fail_in_test BEFORE INSERT ON attachments FOR EACH ROW
        WHEN (NEW.name = 'refuse.pdf') EXECUTE FUNCTION fail_in_test()`;
    await rowsOf(failing, [], world.database);
    await upload(id)
      .attach('files', pdfOf(6 * megabyte), 'a.pdf')
      .attach('files', pdf, 'refuse.pdf')
      .expect(refused('internal_error'));
    expect(await filesOf(id)).toEqual([]);
    await until(async () => (store.keys().length === before.length ? true : undefined));
    expect(store.keys()).toEqual(before);
  });

  it('that the store has lost are a clear refusal, not a broken answer', async () => {
    const { body } = await upload(await draft())
      .attach('files', pdf, 'a.pdf')
      .expect(201);
    store.remove(await keyOf(body.data[0].documentId));
    await declarant.get(`/api/attachments/${body.data[0].documentId}/file`).expect(refused('files_unavailable'));
  });
});
