import { setTimeout as sleep } from 'node:timers/promises';
import knex from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';
import type { HistoryFinding } from '../../src/api/history-entry/chain/finding';
import { verifyHistory } from '../../src/api/history-entry/chain/verify-history';
import { databaseUrl } from './servers';
import { rowsOf } from './sql';

// Columns have no zone: what they hold is UTC, whatever this process's own zone is.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`));

/** What somebody does who owns the database and has put the triggers out of the way. */
export type Tampering = (trx: Knex.Transaction) => PromiseLike<unknown>;

class Undone extends Error {}

const connect = (): Knex => knex({ client: 'pg', connection: databaseUrl, pool: { min: 0, max: 1 } });

/** What the verification finds after the tampering, which is taken back. */
export const findingsAfter = async (tamper: Tampering): Promise<HistoryFinding[]> => {
  const database = connect();
  let findings: HistoryFinding[] = [];
  try {
    await database.transaction(async (trx) => {
      // In the order in which a closing writes them, so that the two never wait for each other.
      for (const table of ['goods_items', 'certificates', 'certificate_files', 'history_entries', 'history_anchors']) {
        await trx.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      }
      await tamper(trx);
      ({ findings } = await verifyHistory(trx));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  } finally {
    await database.destroy();
  }
  return findings;
};

const countAnchors = async (): Promise<number> =>
  (await rowsOf<{ count: number }>('SELECT count(*)::integer AS count FROM history_anchors'))[0]?.count ?? 0;

/** Has the server's worker write an anchor now instead of at the full hour. */
export const anchorNow = async (): Promise<void> => {
  const before = await countAnchors();
  await rowsOf(`SELECT graphile_worker.add_job('anchor_history')`);
  const deadline = Date.now() + 45_000;
  while ((await countAnchors()) === before) {
    if (Date.now() > deadline) throw new Error('The worker wrote no anchor');
    await sleep(50);
  }
};
