import { type TestClamd, startClamd } from '../../support/clamd';
import type { DeclarantAccount } from '../../support/declarants';
import { testStores } from '../../support/file-stores';
import { type FileWorld, fileWorld } from '../../support/file-world';
import type { StaffedOffice } from '../../support/offices';
import { pdf } from '../../support/requests';
import { rowsOf } from '../../support/sql';
import { until } from '../../support/wait';

describe('with an antivirus that takes its time, a file', () => {
  let clamd: TestClamd;
  let world: FileWorld;
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    clamd = await startClamd();
    world = await fileWorld(await testStores[0].startStore(), { ...clamd.env, CLAMAV_SCAN_SECONDS: '7' });
    staff = await world.kit.staffedOffice();
    declarant = await world.kit.newDeclarant();
  }, 60_000);
  beforeEach(() => clamd.behave('scan'));
  afterAll(async () => {
    await world.end();
    await clamd.close();
  });

  const rows = <Row>(text: string, values: unknown[] = []) => rowsOf<Row>(text, values, world.database);
  const draft = async (): Promise<string> => {
    const { body } = await declarant.post('/api/requests', world.kit.cocForm(staff.office)).expect(201);
    return body.data.documentId;
  };
  const upload = (id: string, file: Buffer) =>
    declarant.post(`/api/requests/${id}/attachments`).attach('files', file, 'piece.pdf');
  const request = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;
  const once = (id: string, isDone: (attachments: { scan: string }[]) => boolean) =>
    until(async () => {
      const { attachments } = await request(id);
      return isDone(attachments) ? attachments : undefined;
    });

  it('whose scan took too long keeps to its pause: the hourly job leaves it alone', async () => {
    const id = await draft();
    await clamd.behave('down');
    await upload(id, pdf).expect(201);
    const slow = `task_identifier = 'scan_attachment' AND priority = 10`;
    const [file] = await rows<{ id: number }>(
      `SELECT id FROM attachments WHERE scan = 'pending' ORDER BY id DESC LIMIT 1`
    );
    await rows(
      `SELECT graphile_worker.add_job('scan_attachment', json_build_object('id', $1::integer, 'timeouts', 1), 'antivirus',
         now() + interval '1 hour', 25, 'scan_attachment:' || $1::integer, 10)`,
      [file?.id]
    );
    await clamd.behave('scan');
    await rows(`SELECT graphile_worker.add_job('scan_pending_files')`);
    await until(async () => {
      const left = await rows(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'scan_pending_files'`);
      return left.length === 0 ? true : undefined;
    });
    expect(
      await rows(`SELECT run_at > now() + interval '50 minutes' AS later FROM graphile_worker.jobs WHERE ${slow}`)
    ).toEqual([{ later: true }]);
    expect((await request(id)).attachments).toMatchObject([{ scan: 'pending' }]);
    await rows(`SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs WHERE ${slow}`);
    await once(id, ([attachment]) => attachment?.scan === 'clean');
  });

  it('whose scan takes longer than the job waits is tried again after a pause, when no other waits', async () => {
    const id = await draft();
    await clamd.behave('hang');
    await upload(id, pdf).expect(201);
    const [postponed] = await until(async () => {
      const jobs = await rows<{ minutes: number }>(
        `SELECT extract(epoch FROM run_at - now())::integer / 60 AS minutes FROM graphile_worker.jobs
         WHERE task_identifier = 'scan_attachment' AND priority = 10`
      );
      return jobs.length > 0 ? jobs : undefined;
    });
    expect([3, 4]).toContain(postponed?.minutes);
    expect((await request(id)).attachments).toMatchObject([{ scan: 'pending' }]);
    await clamd.behave('scan');
    await rows(
      `SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs WHERE priority = 10`
    );
    await once(id, ([attachment]) => attachment?.scan === 'clean');
  });
});
