import { type TestStore, testStores } from '../../support/file-stores';
import { type FileWorld, fileWorld } from '../../support/file-world';
import { pdf } from '../../support/requests';
import { rowsOf } from '../../support/sql';
import { until } from '../../support/wait';

/** A server whose store and database of its own a crash has left in disorder. */
const crashedWorld = async (startStore: () => Promise<TestStore>, env: NodeJS.ProcessEnv = {}) => {
  const store = await startStore();
  const world: FileWorld = await fileWorld(store, env);
  const declarant = await world.kit.newDeclarant();
  const rows = <Row>(text: string, values: unknown[] = []) => rowsOf<Row>(text, values, world.database);
  const keptFile = async (): Promise<{ id: string; key: string }> => {
    const { body } = await declarant.post('/api/requests', { subject: 'coc' }).expect(201);
    const sent = await declarant
      .post(`/api/requests/${body.data.documentId}/attachments`)
      .attach('files', pdf, 'a.pdf')
      .expect(201);
    const id: string = sent.body.data[0].documentId;
    const [row] = await rows<{ key: string }>('SELECT storage_key AS key FROM attachments WHERE document_id = $1', [
      id,
    ]);
    return { id, key: row?.key ?? '' };
  };
  const runJob = async (): Promise<void> => {
    await rows(`SELECT graphile_worker.add_job('remove_orphaned_files', max_attempts => 1)`);
    await until(async () => {
      const jobs = await rows<{ error: string | null }>(
        `SELECT last_error AS error FROM graphile_worker.jobs WHERE task_identifier = 'remove_orphaned_files'`
      );
      expect(jobs.filter(({ error }) => error !== null)).toEqual([]);
      return jobs.length === 0 ? true : undefined;
    });
  };
  return { store, rows, keptFile, runJob, end: () => world.end() };
};
type CrashedWorld = Awaited<ReturnType<typeof crashedWorld>>;

describe.each(testStores)('what a crash leaves in $kind', ({ kind, startStore }) => {
  let store: TestStore;
  let world: CrashedWorld;
  beforeAll(async () => {
    world = await crashedWorld(startStore);
    ({ store } = world);
  }, 60_000);
  afterAll(() => world.end());

  const rows = <Row>(text: string, values: unknown[] = []) => world.rows<Row>(text, values);
  const keptFile = () => world.keptFile();
  const runJob = () => world.runJob();
  const missing = async (): Promise<string[]> =>
    (await rows<{ key: string }>('SELECT key FROM missing_files')).map(({ key }) => key);

  it('is left alone while nothing at all is named, as in a wrong database', async () => {
    store.leave('aaorphan1', 48);
    await runJob();
    expect(store.keys()).toEqual(['aaorphan1']);
  });

  it('is deleted after a day when no row names it, wherever it stands among the others', async () => {
    const kept = [await keptFile(), await keptFile(), await keptFile()].map(({ key }) => key);
    for (const key of ['00orphan', 'mmorphan', 'zzorphan']) store.leave(key, 25);
    store.leave('nnrunning', 23);
    await runJob();
    expect(store.keys()).toEqual([...kept, 'nnrunning'].sort());
    expect(await missing()).toEqual([]);
  });

  it('stays, all of it, when it is more than a crash leaves', async () => {
    const before = store.keys();
    const left = Array.from({ length: 101 }, (_, index) => `xx${index}`);
    for (const key of left) store.leave(key, 30);
    await runJob();
    expect(store.keys()).toEqual([...before, ...left].sort());
    store.remove('xx0');
    await runJob();
    expect(store.keys()).toEqual(before);
  });

  it('is reported when it is a row without its bytes, which stays, until they are back', async () => {
    const { id, key } = await keptFile();
    const bytes = store.bytesOf(key);
    store.remove(key);
    await runJob();
    expect(await missing()).toEqual([key]);
    await runJob();
    expect(await rows('SELECT key, seen_at > found_at AS again FROM missing_files')).toEqual([{ key, again: true }]);
    expect(await rows('SELECT document_id AS id FROM attachments WHERE storage_key = $1', [key])).toEqual([{ id }]);
    store.leave(key, 0);
    await runJob();
    expect(await missing()).toEqual([]);
    expect(bytes.equals(pdf)).toBe(true);
  });

  if (kind === 'a folder') {
    it('may be a file that was cut off while it was written', async () => {
      store.leave('ppcutoff.partial', 25);
      expect(store.keys()).toContain('ppcutoff.partial');
      await runJob();
      expect(store.keys()).not.toContain('ppcutoff.partial');
    });
  }
});

describe.each(testStores)('what was left in $kind, when the operator lets it go', ({ startStore }) => {
  it('is deleted in large numbers, too', async () => {
    const { store, keptFile, runJob, end } = await crashedWorld(startStore, { ORPHANS_MAY_GO: 'true' });
    try {
      const { key } = await keptFile();
      for (let index = 0; index < 1200; index++) store.leave(`xx${index}`, 30);
      await runJob();
      expect(store.keys()).toEqual([key]);
    } finally {
      await end();
    }
  }, 90_000);
});
