import { setTimeout as sleep } from 'node:timers/promises';
import knex from 'knex';
import { startAnotherServer, withFreshDatabase } from '../../support/servers';
import { rowsOf } from '../../support/sql';

const newEntry = `
  INSERT INTO history_entries (document_id, request, seq, at, actor_kind, action, input_hash, previous_hash, hash)
  VALUES ('entry', 'request', 1, now(), 'system', 'create', '', '', 'head')`;

it('a server that is stopped lets its worker finish the job that it has begun', async () => {
  await withFreshDatabase(async (url) => {
    const rows = <Row>(text: string): Promise<Row[]> => rowsOf<Row>(text, [], url);
    const runningJobs = () => rows('SELECT 1 FROM graphile_worker.jobs WHERE locked_at IS NOT NULL');
    const server = await startAnotherServer({ DATABASE_URL: url });
    await rows(newEntry);
    const database = knex({ client: 'pg', connection: url });
    // The job waits here until the lock is given back, which is after the server was told to stop.
    const lock = await database.transaction();
    await lock.raw('LOCK TABLE history_entries IN ACCESS EXCLUSIVE MODE');
    await rows(`SELECT graphile_worker.add_job('anchor_history')`);
    while ((await runningJobs()).length === 0) await sleep(20);
    const stopped = server.stop();
    await sleep(300);
    await lock.rollback();
    await database.destroy();
    expect(await stopped).toBe(0);
    expect(await rows('SELECT seq, heads FROM history_anchors')).toEqual([
      { seq: 1, heads: [{ request: 'request', seq: 1, hash: 'head' }] },
    ]);
    expect(await rows('SELECT 1 FROM graphile_worker.jobs')).toEqual([]);
  });
});
