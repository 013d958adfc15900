import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, dropDatabase } from '../../../scripts/launcher/databases.mjs';
import { databaseUrl, startAnotherServer } from '../../support/servers';
import { rowsOf } from '../../support/sql';

const name = `conformity_test_start_${process.pid}`;
let database: string;

beforeAll(async () => {
  database = await createDatabase(databaseUrl, name);
  await (await startAnotherServer({ DATABASE_URL: database })).stop();
}, 90_000);
afterAll(() => dropDatabase(databaseUrl, name), 30_000);

const whenTheStartWaits = async (): Promise<void> => {
  const latest = Date.now() + 45_000;
  const waiting = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
  while ((await rowsOf(waiting, [], database)).length === 0) {
    if (Date.now() > latest) throw new Error('The start waits for nobody');
    await sleep(20);
  }
};

// A rolling update: an act that is under way elsewhere has written its history, and writes the request next.
it('an instance that starts waits for acts under way and keeps none from going on', async () => {
  const act = new pg.Client({ connectionString: database });
  await act.connect();
  try {
    await act.query(`SET lock_timeout = '5s'`);
    await act.query('BEGIN');
    await act.query('LOCK TABLE history_entries IN ROW EXCLUSIVE MODE');
    const starting = startAnotherServer({ DATABASE_URL: database });
    starting.catch(() => undefined);
    await whenTheStartWaits();
    for (const table of ['requests', 'goods_items', 'certificates']) {
      await act.query(`LOCK TABLE ${table} IN ROW EXCLUSIVE MODE`);
    }
    await act.query('COMMIT');
    await (await starting).stop();
  } finally {
    await act.end();
  }
}, 120_000);
